"""Addresses of the tablet that was handed over. They name no study, no form and nobody."""

from django.urls import path

from larix.web.patient import filling, tablet

app_name = "form"

urlpatterns = [
    path("", filling.start, name="start"),
    path("end/", filling.end, name="end"),
    path("back/", tablet.back, name="back"),
    path("still-here/", tablet.still_here, name="still-here"),
    path("<uuid:part>/", filling.part, name="part"),
    path("<uuid:part>/choose/", filling.choose, name="choose"),
]
