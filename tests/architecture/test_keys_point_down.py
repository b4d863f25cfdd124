"""Foreign keys point down the shelf, so that migrations cannot knot."""

from django.apps import apps

SHELF = (
    "trail", "files", "parties", "access", "directory", "circles", "ties", "agreements", "events", "plans", "concerns",
    "information", "evidence", "keeping", "clock",
)  # fmt: skip


def models_of_the_house():
    return [model for model in apps.get_models() if model.__module__.startswith("kinweave.")]


def floor(model) -> int:
    return SHELF.index(model._meta.app_label)


def test_every_model_stands_on_a_floor_of_the_shelf():
    assert {model._meta.app_label for model in models_of_the_house()} <= set(SHELF)


def test_no_key_points_up():
    keys = [
        (model, field)
        for model in models_of_the_house()
        for field in model._meta.get_fields()
        if field.is_relation and field.concrete and field.related_model.__module__.startswith("kinweave.")
    ]

    assert len(keys) > 30
    assert [f"{m._meta.label}.{f.name}" for m, f in keys if floor(f.related_model) > floor(m)] == []


def test_no_generic_keys():
    fields = [field for model in models_of_the_house() for field in model._meta.private_fields]

    assert [field for field in fields if field.is_relation] == []


def test_every_record_has_a_random_id_of_its_own():
    numbered = [m._meta.label for m in models_of_the_house() if m._meta.pk.get_internal_type().endswith("AutoField")]

    assert set(numbered) <= {"trail.Seen", "events.Gathered"}, "rows that are links only, and never shown"
