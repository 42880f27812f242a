"""Registers the room with Django."""

from django.apps import AppConfig


class EntranceConfig(AppConfig):
    name = "larix.entrance"
    label = "entrance"
