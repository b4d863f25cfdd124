from django.apps import AppConfig


class PartiesConfig(AppConfig):
    """People, organisations and teams: how to reach them, what they need, who supports them."""

    name = "kinweave.parties"
    label = "parties"
