"""Addresses of the interviewer's pages."""

from django.urls import path

from larix.web.study import forms, interviews

app_name = "interview"

FORM = "<slug:key>/<uuid:participant>/<slug:wave>/<slug:instrument>/"

urlpatterns = [
    path("", interviews.studies, name="studies"),
    path("<slug:key>/", interviews.participants, name="participants"),
    path("<slug:key>/<uuid:participant>/", interviews.participant, name="participant"),
    path(FORM, forms.form, name="form"),
    path(f"{FORM}answers/", forms.answers, name="answers"),
    path(f"{FORM}choose/", forms.choose, name="choose"),
]
