"""Who may practise: everybody who may share. It is about nobody."""

from uuid import UUID

from tests.town import Town
from tests.web.cells import AT_WORK, Row, button, page

ROWS: dict[str, Row] = {
    "practise": page(AT_WORK),
    "practise_one": page(AT_WORK),
    "practise_answer": page(AT_WORK),
    "practise_keep": button(AT_WORK),
}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """One situation."""
    return {"situation": "bruises"}
