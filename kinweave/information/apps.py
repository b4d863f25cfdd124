from django.apps import AppConfig


class InformationConfig(AppConfig):
    """What was passed on about somebody: to whom, why, with what agreement."""

    name = "kinweave.information"
    label = "information"
