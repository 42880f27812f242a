"""Addresses: listing."""

from django.urls import path

from larix.web.study.inviting import listing

urlpatterns = [
    path("", listing.bring, name="list"),
    path("empty/", listing.empty, name="list-empty"),
    path("<uuid:file>/", listing.check, name="list-check"),
    path("<uuid:file>/decide/", listing.decide, name="list-decide"),
    path("<uuid:file>/import/", listing.take_in, name="list-import"),
    path("<uuid:file>/faults/", listing.faults, name="list-faults"),
    path("<uuid:file>/throw-away/", listing.throw_away, name="list-throw-away"),
    path("<uuid:file>/done/", listing.done, name="list-done"),
]
