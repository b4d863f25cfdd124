"""Who may open what, and one record of each kind, for the directory."""

from uuid import UUID

from kinweave.directory.models import Entry
from kinweave.parties.models import Party
from tests.directory.registers import CHILDMINDER, NURSERY, applied, brought, compared, ofsted, table
from tests.town import Town
from tests.web.cells import Row, button, form, page

EDITORS = frozenset({"directory editor"})

ROWS: dict[str, Row] = {
    "directory": page(EDITORS),
    "entry": page(EDITORS),
    "directory_twice": page(EDITORS),
    "remarks": page(EDITORS),
    "remark_answer": form(EDITORS),
    "imports": page(EDITORS),
    "import_new": form(EDITORS),
    "import": page(EDITORS),
    "import_progress": page(EDITORS),
    "import_step": button(EDITORS),
    "import_columns": form(EDITORS),
    "import_rows": form(EDITORS),
    "import_take_all": button(EDITORS),
    "import_although": form(EDITORS),
    "import_apply": button(EDITORS),
    "import_cancel": form(EDITORS),
    "import_undo": form(EDITORS),
}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """One record of each kind that has an address of its own."""
    editor = town.viewer(Party.objects.get(called="Lena"))
    done = applied(editor, ofsted(NURSERY, CHILDMINDER))
    charities = table(["registered_charity_number", "linked_charity_number", "charity_name"],
                      [{"registered_charity_number": "1", "charity_name": "Vale Friends"}])  # fmt: skip
    waiting = compared(editor, charities.encode(), key="charity")
    mapped = brought(editor, b"Ref,Name\n1,Vale Singers\n", key="own")
    return {
        "import_id": waiting.pk,
        "applied_id": done.pk,
        "mapped_id": mapped.pk,
        "entry_id": Entry.objects.get(identifier="EY100001").pk,
        "what": "new",
    }
