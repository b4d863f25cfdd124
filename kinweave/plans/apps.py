from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Promises and next steps."""

    name = "kinweave.plans"
    label = "plans"
