"""A concern goes on to the next, until somebody acts. K31."""

from datetime import datetime

from kinweave.concerns import routing
from kinweave.concerns.models import Concern, Reached
from kinweave.concerns.rules import CHOSEN, Apart, Somebody, Step, due_at, must_climb, next_of, patience
from kinweave.foundation import Viewer
from kinweave.parties.records import alone_with, held_like
from kinweave.trail.acts import act, note


def who_is_next(concern: Concern, apart: Apart, by: Viewer) -> list[Somebody]:
    """Whom a concern reaches next; nobody when everybody who may hear of it has."""
    candidates = routing.as_chosen(concern, by.on) + routing.everybody(concern.holder_id, by.on)
    tried = concern.reached.values_list("party__human", flat=True)
    return next_of(candidates, apart, tried=tried, is_urgent=concern.is_urgent)


@act
def climb(*, concern: Concern, by: Viewer) -> list[Reached]:
    """Take a concern to the next. Whom it reached before still sees it. Returns whom it reached now: perhaps nobody."""
    alone_with(concern)
    apart = routing.apart_from(concern, at=by.at, on=by.on)
    following = who_is_next(concern, apart, by)
    is_first = not concern.reached.exists()
    if following:
        concern.reached.waiting().update(climbed_at=by.at)
    reached = [reach(concern, one, by) for one in following]
    for one in [] if is_first else reached:
        note("took a concern further", one, by=by)
    return reached


def reach(concern: Concern, one: Somebody, by: Viewer) -> Reached:
    """Let a concern reach somebody, inside the act that decided so."""
    return Reached.objects.create(
        concern=concern,
        party_id=one.party,
        outside_id=one.outside,
        step=concern.reached.count(),
        because=CHOSEN if one.place == CHOSEN else one.place,
        reached_at=by.at,
        due_at=due_at(kind=concern.kind, is_urgent=concern.is_urgent, at=by.at, agreed=concern.answer_within),
        **held_like(concern, by),
    )


def climb_due(*, by: Viewer) -> int:
    """Take further each concern that nobody who can act has in hand. Returns how many went on. K31."""
    waiting = Concern.objects.open().select_related("person__holder", "about_party", "raised_by", "chosen")
    went_on, failed = 0, []
    for one in waiting:
        try:
            went_on += bool(is_left(one, by) and climb(concern=one, by=by))
        except Exception as error:  # noqa: BLE001  # one that cannot go on does not keep the others
            failed.append(error)
    if failed:
        raise failed[0]
    return went_on


def is_left(concern: Concern, by: Viewer) -> bool:
    """Whether nobody who can act has a concern in hand, or has done anything about it lately."""
    reached = list(concern.reached.all())
    apart = routing.apart_from(concern, at=by.at, on=by.on)
    able = routing.able([one.party_id for one in reached], concern, apart, by.on)
    steps = [Step(one.due_at, one.acknowledged_at, one.climbed_at, one.party_id in able) for one in reached]
    wait = patience(kind=concern.kind, is_urgent=concern.is_urgent, agreed=concern.news_within)
    return must_climb(steps, last_progress=last_progress(concern), wait=wait, at=by.at)


def last_progress(concern: Concern) -> datetime | None:
    """When something was last written down about a concern by those it reached."""
    written = concern.progress.exclude(kind="added").order_by("-recorded_at").values_list("recorded_at", flat=True)
    heard = concern.told_to_us.order_by("-recorded_at").values_list("recorded_at", flat=True)
    return max([*written[:1], *heard[:1]], default=None)
