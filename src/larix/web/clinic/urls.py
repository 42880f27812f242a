"""Addresses of the pages for those who treat people."""

from django.urls import path

from larix.web.clinic import pictures

app_name = "clinic"

urlpatterns = [
    path("", pictures.units, name="units"),
    path("<slug:unit>/", pictures.pictures, name="pictures"),
    path("<slug:unit>/<uuid:share>/", pictures.picture, name="picture"),
]
