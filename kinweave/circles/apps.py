from django.apps import AppConfig


class CirclesConfig(AppConfig):
    """Circles: personal networks, groups, networks and partnerships."""

    name = "kinweave.circles"
    label = "circles"
