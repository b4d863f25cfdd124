"""What was tried and refused: noted in an act of its own, after the refused one was undone."""

from kinweave.foundation import Decision, Viewer, new_id
from kinweave.trail.acts import act, note
from kinweave.trail.models import Line


@act
def note_refusal(decision: Decision, *, page: str, by: Viewer) -> None:
    """Note that an act was refused, with the rule's reason, on the chain of the viewer's organisation."""
    attempt = Line(pk=new_id())  # an act that did not happen has no record of its own
    note("refused", attempt, by=by, holder_id=by.organisation_id, page=page, reason=decision.reason)
