from django.apps import AppConfig


class KeepingConfig(AppConfig):
    """Keeping records right and whole: caseloads brought in, merges, corrections, copies taken away."""

    name = "kinweave.keeping"
    label = "keeping"
