"""Say what a rule wants beside the form, with everything that was typed still in it."""

from collections.abc import Iterator
from contextlib import contextmanager

from django import forms
from django.utils.translation import gettext as _

from kinweave.foundation import Decision, Refused
from kinweave.parties.rules import NOT_HERE


def in_words(decision: Decision) -> str:
    """The reason, and what can be done about it."""
    return " ".join(_(part) for part in (decision.reason, decision.way_forward) if part)


@contextmanager
def mended(form: forms.Form) -> Iterator[None]:
    """Put a rule's reason above the form. What must not be told here goes on to its own page."""
    try:
        yield
    except Refused as refused:
        if type(refused) is not Refused or refused.decision == NOT_HERE:
            raise
        form.add_error(None, in_words(refused.decision))
