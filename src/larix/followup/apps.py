from django.apps import AppConfig


class FollowupConfig(AppConfig):
    name = "larix.followup"
    label = "followup"
