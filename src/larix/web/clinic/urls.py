"""Addresses of the pages for those who treat people."""

from django.urls import path

from larix.web.clinic import overseeing, pictures

app_name = "clinic"

urlpatterns = [
    path("", pictures.units, name="units"),
    path("<slug:unit>/", pictures.pictures, name="pictures"),
    path("<slug:unit>/questions/", overseeing.questions, name="questions"),
    path("<slug:unit>/unusual/", overseeing.unusual, name="unusual"),
    path("<slug:unit>/<uuid:share>/", pictures.picture, name="picture"),
]
