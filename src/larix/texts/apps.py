"""Registers the room with Django."""

from django.apps import AppConfig


class TextsConfig(AppConfig):
    name = "larix.texts"
    label = "texts"
