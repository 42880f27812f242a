"""Addresses of the administrator's pages."""

from django.urls import path

from larix.web.office import units, views

app_name = "office"

urlpatterns = [
    path("", views.accounts, name="accounts"),
    path("open-account/", views.open_account, name="open-account"),
    path("accounts/<uuid:key>/", views.account, name="account"),
    path("accounts/<uuid:key>/give-role/", views.give_role, name="give-role"),
    path("accounts/<uuid:key>/review-role/<uuid:grant>/", views.review_role, name="review-role"),
    path("accounts/<uuid:key>/end-role/<uuid:grant>/", views.end_role, name="end-role"),
    path("accounts/<uuid:key>/close/", views.close_account, name="close-account"),
    path("units/", units.units, name="units"),
    path("units/open/", units.open_unit, name="open-unit"),
    path("units/from-the-list/", units.from_the_list, name="units-from-the-list"),
    path("units/<slug:unit>/close/", units.close_unit, name="close-unit"),
]
