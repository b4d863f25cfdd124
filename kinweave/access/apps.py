from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Accounts, posts and roles, sign-in; builds the Viewer."""

    name = "kinweave.access"
    label = "access"
