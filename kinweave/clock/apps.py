from django.apps import AppConfig


class ClockConfig(AppConfig):
    """Scheduled jobs: a few lines each, calling an action as a named system Viewer."""

    name = "kinweave.clock"
    label = "clock"
