"""A link or a code that is shown once, on the page of what it belongs to, and is kept nowhere."""

from django.db.models import Model

from kinweave.web.request import Request

ONCE = "shown once"  # where the session keeps it until then


def show_once(request: Request, found: Model, **said: str) -> None:
    """Keep a link or a code until the page of what it belongs to is opened."""
    request.session[ONCE] = {"of": str(found.pk)} | said


def shown_once(request: Request, found: Model) -> dict[str, str]:
    """The link or the code that waits for this page, and for no other; forgotten from now on."""
    is_its = request.session.get(ONCE, {}).get("of") == str(found.pk)
    return dict(request.session.pop(ONCE)) if is_its else {}
