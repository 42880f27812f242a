"""Registers the room with Django."""

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    name = "larix.outbox"
    label = "outbox"
