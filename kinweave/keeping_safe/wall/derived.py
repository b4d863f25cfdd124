"""Which policies each table has: one walk over the models. A table that is added later is covered by the same walk."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Field, Model

from kinweave.keeping_safe.wall.written import HERE, INSTALLATION, MORE, OWN, WRITTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """One policy of one table: who it is for, what they do, which rows they see, which they may leave behind."""

    table: str
    name: str
    role: str = "kinweave_app"
    does: str = "ALL"
    sees: str = ""
    leaves: str = ""


def walled() -> list[type[Model]]:
    """The models with a wall: their rows are held by somebody, or have a policy of their own."""
    return [model for model in tables() if label(model) not in INSTALLATION]


def without_a_place() -> list[str]:
    """Tables that are none of the three: held by somebody, with a policy of their own, or the installation's."""
    return [
        label(model)
        for model in tables()
        if label(model) not in INSTALLATION and label(model) not in WRITTEN and not is_held(model)
    ]


def tables() -> Iterator[type[Model]]:
    """Each table's model, once."""
    return (model for model in apps.get_models(include_auto_created=True) if not model._meta.proxy)


def label(model: type[Model]) -> str:
    """A model as it is named in lists: its app and its name."""
    return model._meta.label


def is_held(model: type[Model]) -> bool:
    """Whether a table has a holder."""
    return any(field.column == "holder_id" for field in model._meta.concrete_fields)


def policies() -> Iterator[Policy]:
    """Every policy of every walled table."""
    for model in walled():
        table = model._meta.db_table
        yield Policy(table=table, name="jobs", role="kinweave_job", sees="true", leaves="true")
        if label(model) in WRITTEN:
            yield from (Policy(table=table, **words) for words in WRITTEN[label(model)].policies)
        else:
            yield held(model)
        yield from (Policy(table=table, **words) for words in MORE.get(label(model), ()))


def held(model: type[Model]) -> Policy:
    """The usual one: rows of the organisations this transaction works for, and those about the person themself."""
    may = f"holder_id = ANY ({HERE})"
    own = about_oneself(model)
    if own:
        may = f"{may} OR {own}"
    return Policy(table=model._meta.db_table, name="between_organisations", sees=may, leaves=may)


def about_oneself(model: type[Model]) -> str:
    """The condition under which a row is about the person who asks; empty where no key leads to a person."""
    path = getattr(model, "person_path", "person").split("__")
    fields = {field.name for field in model._meta.concrete_fields}
    return leads_to_oneself(model, path) if path[0] in fields else ""


def leads_to_oneself(model: type[Model], path: list[str]) -> str:
    """The same along a path of keys, each in a table with a wall of its own."""
    key: Field = model._meta.get_field(path[0])  # type: ignore[type-arg,assignment]  # a path is made of keys
    if len(path) == 1:
        return f"{key.column} = ANY ({OWN})"
    target: type[Model] = key.related_model  # type: ignore[assignment]  # which lead to models
    inner = leads_to_oneself(target, path[1:])
    return f"{key.column} IN (SELECT {target._meta.pk.column} FROM {target._meta.db_table} WHERE {inner})"  # nosec B608  # names of tables and columns, from the models
