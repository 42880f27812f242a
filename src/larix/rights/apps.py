"""Registers the room with Django."""

from django.apps import AppConfig


class RightsConfig(AppConfig):
    name = "larix.rights"
    label = "rights"
