from django.apps import AppConfig


class StudiesConfig(AppConfig):
    name = "larix.studies"
    label = "studies"
