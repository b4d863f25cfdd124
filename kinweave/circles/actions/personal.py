"""What can be done with circles."""

from datetime import date

from kinweave.circles.models import Circle
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.parties.records import held_like
from kinweave.trail.acts import act, note


@act
def begin_personal(*, person: Party, on: date, by: Viewer) -> Circle:
    """The person's own circle; begun now if there is none yet. Criterion: 002-P1."""
    circle, is_new = Circle.objects.get_or_create(
        owner=person,
        kind=Circle.Kind.PERSONAL,
        defaults={"began_on": on, **held_like(person, by)},
    )
    if is_new:
        note("began a circle", circle, by=by)
    return circle
