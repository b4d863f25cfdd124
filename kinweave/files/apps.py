from django.apps import AppConfig


class FilesConfig(AppConfig):
    """Uploads, and what was checked of them."""

    name = "kinweave.files"
    label = "files"
