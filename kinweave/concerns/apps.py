from django.apps import AppConfig


class ConcernsConfig(AppConfig):
    """Concerns: raised, routed past everybody they name, climbing until somebody acts."""

    name = "kinweave.concerns"
    label = "concerns"
