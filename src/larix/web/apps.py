from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "larix.web"
    label = "web"
