from django.apps import AppConfig


class TrailConfig(AppConfig):
    """Who did what, when and why: append-only, chained, verifiable; and who looked."""

    name = "kinweave.trail"
    label = "trail"
