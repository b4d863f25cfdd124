"""What a member brings, and the parts they are offered: taken, declined, passed on. Criterion: 004-P15."""

from datetime import date

from kinweave.circles.actions.groups import next_in, require_may_answer, require_runs
from kinweave.circles.models import Member
from kinweave.foundation import Viewer, require
from kinweave.plans.actions.group_hopes import require_there
from kinweave.plans.models import MemberCard, Part
from kinweave.plans.rules import group_parts as rules
from kinweave.trail.acts import act, note


@act
def say_what_i_bring(*, member: Member, brings: str, helps: str, ring: str, on: date, by: Viewer) -> MemberCard:
    """A member says what they bring and what helps them, and who reads it. Criterion: 004-P15."""
    require_may_answer(member, by)
    require_there(member, by)
    require(rules.may_keep_card(brings=brings))
    facts = {"brings": brings, "helps": helps, "ring": ring, "day": on}
    card = MemberCard.objects.create(member=member, **facts, **next_in(MemberCard, member.circle, by))
    note("said what they bring to a group", card, by=by)
    return card


@act
def offer_part(
    *, member: Member, words: str, passed_on: Part | None = None, version: int = 0, on: date, by: Viewer
) -> Part:
    """Offer a member something to do in the group; or pass on to them what another did. Criterion: 004-P15.

    `version` is that of the part as it was read before it was passed on.
    """
    require_runs(member.circle, by)
    require_there(member, by)
    require(
        rules.may_offer_part(
            is_facilitator=member.is_facilitator, is_same=passed_on is not None and passed_on.member_id == member.pk
        )
    )
    if passed_on is not None:
        require(rules.may_pass_on(state=passed_on.state))
        passed_on.change(version=version, state=Part.State.PASSED_ON)
        note("passed a part in a group on", passed_on, by=by)
    part = Part.objects.create(member=member, words=words, day=on, **next_in(Part, member.circle, by))
    note("offered a part in a group", part, by=by)
    return part


@act
def answer_part(*, part: Part, takes: bool, version: int, by: Viewer) -> Part:
    """A member takes on what they were offered, or says not now. Nobody needs a reason. Criterion: 004-P15."""
    require_may_answer(part.member, by)
    require(rules.may_answer_part(state=part.state))
    part.change(version=version, state=Part.State.TAKEN if takes else Part.State.DECLINED)
    note("answered a part in a group", part, by=by)
    return part
