"""Addresses of the pages for those who treat people."""

from django.urls import path

from larix.web.clinic import outside, overseeing, patients, pictures

app_name = "clinic"

urlpatterns = [
    path("", pictures.units, name="units"),
    path("<slug:unit>/", pictures.pictures, name="pictures"),
    path("<slug:unit>/questions/", overseeing.questions, name="questions"),
    path("<slug:unit>/unusual/", overseeing.unusual, name="unusual"),
    path("<slug:unit>/patients/", patients.patients, name="patients"),
    path("<slug:unit>/patients/<uuid:patient>/", patients.patient, name="patient"),
    path("<slug:unit>/patients/<uuid:patient>/gp/", patients.link_gp, name="link-gp"),
    path("<slug:unit>/delegated/", patients.delegated, name="delegated"),
    path("<slug:unit>/delegated/<uuid:patient>/", patients.delegated_patient, name="delegated-patient"),
    path("<slug:unit>/outside/", outside.look, name="outside"),
    path("<slug:unit>/outside/<uuid:look>/", outside.looked_up, name="outside-patient"),
    path("<slug:unit>/outside-looks/", outside.looks, name="outside-looks"),
    path("<slug:unit>/<uuid:share>/", pictures.picture, name="picture"),
]
