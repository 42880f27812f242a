"""Registers the room with Django."""

from django.apps import AppConfig


class TreatmentConfig(AppConfig):
    name = "larix.treatment"
    label = "treatment"
