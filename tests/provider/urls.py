"""The addresses of the provider, and nothing else of allauth's."""

from django.urls import include, path

urlpatterns = [path("", include("allauth.idp.urls", namespace="idp"))]
