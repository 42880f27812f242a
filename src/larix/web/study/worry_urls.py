"""Addresses of the worries, for a study's responsible clinician."""

from django.urls import path

from larix.web.study import worry

app_name = "worries"

urlpatterns = [
    path("", worry.studies, name="studies"),
    path("<slug:key>/", worry.worries, name="list"),
    path("<slug:key>/<uuid:worry>/", worry.one, name="one"),
]
