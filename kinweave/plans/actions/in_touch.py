"""What keeps contact going: a step about one tie. Criterion: 002-P15."""

from datetime import date

from kinweave.circles.meeting import require_may_meet
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.plans.actions.promises import promise
from kinweave.plans.models import Action
from kinweave.ties.models import Tie
from kinweave.trail.acts import act, note


@act
def keep_going(*, tie: Tie, what: str, doer: Party, due_on: date | None = None, on: date, by: Viewer) -> Action:
    """Write down what keeps two people in touch, and who does it; not where a restriction stops all contact.

    Criterion: 002-P15.
    """
    require_may_meet(parties=[tie.person, tie.to_party], how="letters", on=on, by=by, tried="helped to keep in touch")
    action = promise(person=tie.person, tie=tie, what=what, doer=doer, due_on=due_on, on=on, by=by)
    note("said what keeps contact going", action, by=by)
    return action
