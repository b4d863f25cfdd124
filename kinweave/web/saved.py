"""What was saved is said once, beside the thing that changed."""

from django.contrib import messages
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _

from kinweave.foundation import LONDON
from kinweave.web.request import Request


def say_saved(request: Request, what: object = "") -> None:
    """Say on the next page that something was saved, and when. `what` names it on the page."""
    now = timezone.now().astimezone(LONDON)
    messages.success(request, _("Saved %(time)s") % {"time": time_format(now, "H:i")}, extra_tags=str(what))


def what_was_saved(request: Request) -> dict[str, str]:
    """What to say beside which thing. Asking takes it: it is said once."""
    return {said.extra_tags: str(said.message) for said in messages.get_messages(request)}


def version_read(request: Request) -> int:
    """The version of a row that the form was made from; 0, which is never current, when it says none."""
    said = request.POST.get("version", "")
    return int(said) if said.isascii() and said.isdigit() else 0
