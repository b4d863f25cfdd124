"""Where static files come from when they are collected."""

from collections.abc import Iterable

from django.apps import apps
from django.contrib.staticfiles.finders import AppDirectoriesFinder


class AppsOfOthers(AppDirectoriesFinder):
    """Static files of the libraries. Kinweave's own are built, and named in STATICFILES_DIRS."""

    def __init__(self, app_names: Iterable[str] | None = None) -> None:
        others = [app.name for app in apps.get_app_configs() if not app.name.startswith("kinweave.")]
        super().__init__(app_names=others if app_names is None else app_names)
