"""Addresses for whoever got a letter with a code. The code never stands in one."""

from django.urls import URLPattern

app_name = "answer"

urlpatterns: list[URLPattern] = []
