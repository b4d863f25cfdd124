from django.apps import AppConfig


class TiesConfig(AppConfig):
    """Ties between a person and somebody in their life; observations and wishes."""

    name = "kinweave.ties"
    label = "ties"
