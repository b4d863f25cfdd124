"""A database with nothing in it, made in one go as it is after every migration. See docs/adr/0018."""

from typing import Any

from django.db.migrations.executor import MigrationExecutor


def is_new(connection: Any) -> bool:
    """Whether there is no table in it."""
    return not connection.introspection.table_names()


def make(connection: Any) -> None:
    """Make every table as the migrations leave it, and remember each migration as applied: all of it, or nothing."""
    executor = MigrationExecutor(connection)
    loader = executor.loader
    state = loader.project_state(loader.graph.leaf_nodes())
    apps = state.apps
    with connection.schema_editor() as editor:
        for model in (apps.get_model(*key) for key in state.models):
            if model._meta.can_migrate(connection):
                editor.create_model(model)
        executor.recorder.ensure_schema()
        for app, name in loader.disk_migrations:
            executor.recorder.record_applied(app, name)
