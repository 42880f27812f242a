"""Addresses: text."""

from django.urls import path

from larix.web.study.inviting import text

urlpatterns = [
    path("", text.texts, name="texts"),
    path("start/", text.start, name="start-texts"),
    path("<slug:code>/", text.show, name="text"),
    path("<slug:code>/write/", text.write, name="write-text"),
    path("<slug:code>/still-true/", text.still_true, name="still-true"),
    path("<slug:code>/versions/", text.versions, name="text-versions"),
]
