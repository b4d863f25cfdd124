from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    """Services and places, when they are open, what they cost, who can get in."""

    name = "kinweave.directory"
    label = "directory"
