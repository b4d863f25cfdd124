"""What was typed and not yet sent, for one page."""

import json
from typing import Any

from django import forms
from django.http import QueryDict

from kinweave.access import actions
from kinweave.access.models import Draft
from kinweave.web.request import Request

NOT_TYPED = {"csrfmiddlewaretoken", "form_key", "version", "place", "keep"}


def keep(request: Request, place: str) -> Draft:
    """Keep what was typed, in place of what was kept before."""
    typed = {name: request.POST.getlist(name) for name in request.POST if name not in NOT_TYPED}
    return actions.keep_draft(place=place, typed=json.dumps(typed, ensure_ascii=False), by=request.viewer)


def kept(request: Request) -> Draft | None:
    """The draft of the page that is open."""
    return Draft.objects.visible_to(request.viewer).at(request.path).first()


def as_typed(draft: Draft | None, form: type[forms.Form]) -> dict[str, Any]:
    """What a draft says, for each field of a form."""
    typed = QueryDict(mutable=True)
    for name, values in (json.loads(draft.typed) if draft else {}).items():
        typed.setlist(name, values)
    fields = form.base_fields.items()
    return {name: field.widget.value_from_datadict(typed, {}, name) for name, field in fields if draft}
