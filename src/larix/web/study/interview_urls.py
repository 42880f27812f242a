"""Addresses of the interviewer's pages."""

from django.urls import path

from larix.web.study import forms, interviews
from larix.web.study.fieldwork.urls import urlpatterns as field_work

app_name = "interview"

FORM = "<slug:key>/<uuid:participant>/<slug:wave>/<slug:instrument>/<slug:part>/"  # one part of one form

urlpatterns = [
    path("still-here/", forms.still_here, name="still-here"),
    *field_work,
    path(FORM, forms.form, name="form"),
    path(f"{FORM}answers/", forms.answers, name="answers"),
    path(f"{FORM}choose/", forms.choose, name="choose"),
]
