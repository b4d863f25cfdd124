"""What waits in groups: a session to write up, and what was agreed to look at again. Criteria: 004-P12, P16."""

from collections.abc import Iterator
from itertools import islice

from django.urls import reverse
from django.utils.translation import gettext as _

from kinweave.agreements.models import GroupRule
from kinweave.circles.meeting import is_kept_out
from kinweave.concerns.ending import without_leader
from kinweave.concerns.models import Goodbye, Handover
from kinweave.events.models import Session
from kinweave.foundation import Viewer
from kinweave.plans.models import GroupReview, IfMissing, LeavingStage, LeavingVoice
from kinweave.web.groups.handing import handed
from kinweave.web.today.due import FEW, Due, Rows, kind


def _unwritten(viewer: Viewer) -> Rows:
    rows = Session.objects.visible_to(viewer)
    return rows.filter(rows.run_by(viewer)).to_write_up(viewer.on)


@kind(_unwritten)
def to_write_up(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Sessions to write up: for those who run the group."""
    for one in rows.select_related("circle")[:FEW]:
        what = _("Who came to %(name)s?") % {"name": one.circle.name}
        yield Due(one.day, what, one.place, reverse("group_session_held", args=[one.pk]))


def _to_look_at(viewer: Viewer) -> Rows:
    rules = GroupRule.objects.visible_to(viewer)
    return rules.filter(rules.run_by(viewer)).to_look_at(viewer.on)


@kind(_to_look_at)
def to_look_at(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """What a group agreed so that everybody can join in, to look at again."""
    for one in rows.select_related("circle", "settling")[:FEW]:
        what = _("What did it change? %(rule)s") % {"rule": one.words}
        yield Due(one.settling.look_on, what, one.circle.name, reverse("group_looked", args=[one.pk]))


def _missing(viewer: Viewer) -> Rows:
    agreed = IfMissing.objects.visible_to(viewer)
    return agreed.filter(agreed.run_by(viewer)).to_contact(viewer.on)


@kind(_missing)
def to_contact(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Members who missed as many sessions as they agreed, without a word: who gets in touch is whom they chose.

    Whoever runs the group reads who that is, and is not sent themself: the member may have told somebody why.
    """
    missed = rows.select_related("member__party", "circle")
    free = (one for one in missed if not is_kept_out(one.member.party, one.circle, viewer.on))
    for one in islice(free, FEW):
        what = _("%(who)s gets in touch with %(name)s, as agreed") % {"who": one.who, "name": one.member.name}
        yield Due(one.last_missed, what, one.how, reverse("group_in_touch", args=[one.member_id]))


def _to_review(viewer: Viewer) -> Rows:
    reviews = GroupReview.objects.visible_to(viewer)
    return reviews.filter(reviews.run_by(viewer)).due(viewer.on)


@kind(_to_review)
def to_review(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Groups that agreed to look back again."""
    for one in rows.select_related("circle")[:FEW]:
        what = _("Look back with %(name)s") % {"name": one.circle.name}
        yield Due(one.next_on, what, one.decided[:80], reverse("group_review", args=[one.circle_id]))


def _stages(viewer: Viewer) -> Rows:
    stages = LeavingStage.objects.visible_to(viewer)
    return stages.filter(stages.run_by(viewer)).to_begin(viewer.on)


@kind(_stages)
def stage_to_begin(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Stages of leaving a group whose day has come."""
    for one in rows[:FEW]:
        what = _("%(name)s leaves by stages: the next one") % {"name": one.leaving.member.name}
        yield Due(one.day, what, one.words, reverse("group_leaving", args=[one.leaving_id]))


def _objections(viewer: Viewer) -> Rows:
    voices = LeavingVoice.objects.visible_to(viewer)
    return voices.filter(voices.run_by(viewer)).objecting(viewer.on)


@kind(_objections)
def objection(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Objections to a plan for leaving a group: the next stage waits. Who it is stands on the page of the plan."""
    for one in rows[:FEW]:
        what = _("Somebody says no to the plan for leaving")
        yield Due(one.day, what, one.circle.name, reverse("group_leaving", args=[one.plan.leaving_id]))


def _asked(viewer: Viewer) -> Rows:
    return Handover.objects.visible_to(viewer).asked(viewer)


@kind(_asked)
def to_take_over(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """What somebody who stops leading a group asks one to take over."""
    for one in rows.with_standing().select_related("circle", "leader", "to")[:FEW]:
        what = _("%(name)s asks you: %(what)s") % {"name": one.leader.name, "what": handed(one, {})["what"]}
        yield Due(one.day, what, one.circle.name, reverse("group_handover", args=[one.pk]))


def _still_meets(viewer: Viewer) -> Rows:
    return Goodbye.objects.visible_to(viewer).to_ask(viewer.on).for_who_asks(viewer)


@kind(_still_meets)
def to_ask_after(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Groups that somebody asks, three months after a goodbye, whether they still meet."""
    for one in rows.select_related("circle")[:FEW]:
        what = _("Does %(name)s still meet?") % {"name": one.circle.name}
        yield Due(one.check_on, what, one.reached, reverse("group_still_meets", args=[one.pk]))


def _nobody_leads(viewer: Viewer) -> Rows:
    return without_leader(viewer)


@kind(_nobody_leads)
def without_one_who_leads(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """For leads, groups that nobody leads any more."""
    for one in rows[:FEW]:
        what = _("Nobody leads %(name)s") % {"name": one.circle.name}
        why = _("Whoever led it does not work here any more.")
        yield Due(viewer.on, what, why, reverse("group", args=[one.circle_id]))
