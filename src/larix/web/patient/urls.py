"""Addresses of the person's own pages."""

from django.urls import URLPattern

app_name = "patient"

urlpatterns: list[URLPattern] = []
