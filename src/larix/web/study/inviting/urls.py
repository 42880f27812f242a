"""Addresses of the coordinator's pages. Each part of the work has its own list."""

from django.urls import include, path

app_name = "inviting"

urlpatterns = [
    path("", include("larix.web.study.inviting.people_urls")),
    path("<slug:key>/list/", include("larix.web.study.inviting.listing_urls")),
    path("<slug:key>/letters/", include("larix.web.study.inviting.letter_urls")),
    path("<slug:key>/texts/", include("larix.web.study.inviting.text_urls")),
]
