from django.apps import AppConfig


class WebConfig(AppConfig):
    """The screens: one folder for each place in the service."""

    name = "kinweave.web"
    label = "web"
