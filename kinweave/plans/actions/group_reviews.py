"""The review of a group, and the care for a member who is missing. Criteria: 004-P21, P23, P24."""

from datetime import date

from kinweave.circles.actions.groups import next_in, require_may_answer, require_runs
from kinweave.circles.meeting import NOT_HERE, is_kept_out
from kinweave.circles.models import Circle, Member
from kinweave.foundation import Refused, Viewer, require
from kinweave.parties.records import alone_with
from kinweave.plans.actions.group_hopes import require_there
from kinweave.plans.models import GotInTouch, GroupReview, IfMissing, ProcessWord
from kinweave.plans.rules import group_reviews as rules
from kinweave.trail.acts import act, note


@act
def agree_missing(*, member: Member, after: int, who: str, how: str, on: date, by: Viewer) -> IfMissing:
    """A member agrees beforehand what happens when they miss sessions without a word. Criterion: 004-P23."""
    require_may_answer(member, by)
    require_there(member, by)
    require(rules.may_agree_missing(after=after, who=who, how=how))
    facts = {"after": after, "who": who, "how": how, "day": on}
    agreed = IfMissing.objects.create(member=member, **facts, **next_in(IfMissing, member.circle, by))
    note("agreed what happens when they miss sessions", agreed, by=by)
    return agreed


@act
def get_in_touch(*, member: Member, words: str, on: date, by: Viewer) -> GotInTouch:
    """Somebody got in touch with a member who was missing, as it was agreed. Criterion: 004-P23."""
    require_runs(member.circle, by)
    require_there(member, by)
    if is_kept_out(member.party, member.circle, on):
        raise Refused(NOT_HERE)
    touched = GotInTouch.objects.create(member=member, words=words, day=on, **next_in(GotInTouch, member.circle, by))
    note("got in touch with a member who was missing", touched, by=by)
    return touched


@act
def open_review(*, circle: Circle, since: date, on: date, by: Viewer) -> GroupReview:
    """A group begins to look back. Criterion: 004-P24."""
    require_runs(circle, by)
    alone_with(circle)
    is_open = GroupReview.objects.filter(circle=circle).open().exists()
    require(rules.may_open_review(is_open_already=is_open, since=since, on=on))
    review = GroupReview.objects.create(since=since, day=on, **next_in(GroupReview, circle, by))
    note("began the review of a group", review, by=by)
    return review


ASKED = {
    ProcessWord.Side.MEMBER: "said whether a process helped, oneself",
    ProcessWord.Side.TOGETHER: "kept whether a process helped the members",
    ProcessWord.Side.LEADER: "said whether a process helped, as who leads",
}


@act
def say_of_process(
    *, review: GroupReview, side: str, member: Member | None = None, by: Viewer, **said: str
) -> ProcessWord:
    """Say of a process whether it helped anyone grow: a member, the members aloud, whoever leads. 004-P21."""
    if member is not None:
        require_may_answer(member, by)
        require_there(member, by)
    else:
        require_runs(review.circle, by)
    facts = {"process": said["process"], "hindered": said.get("hindered", ""), "then": said["then"]}
    require(rules.may_say_of_process(is_open=review.closed_on is None, **facts))
    word = ProcessWord.objects.create(
        review=review, side=side, member=member, helped=said["helped"], **facts,
        **next_in(ProcessWord, review.circle, by),
    )  # fmt: skip
    note(ASKED[ProcessWord.Side(side)], word, by=by)
    return word


@act
def close_review(*, review: GroupReview, decided: str, next_on: date, on: date, by: Viewer) -> GroupReview:
    """Close a review with what the group decides, and when it looks again. Criterion: 004-P24."""
    require_runs(review.circle, by)
    alone_with(review.circle)
    review.refresh_from_db()
    sides = set(ProcessWord.objects.filter(review=review).values_list("side", flat=True))
    asked = {"members": bool(sides & {"member", "together"}), "leader": "leader" in sides}
    require(rules.may_close_review(is_open=review.closed_on is None, decided=decided, next_on=next_on, on=on, **asked))
    review.closed_on, review.decided, review.next_on = on, decided, next_on
    review.save(update_fields=["closed_on", "decided", "next_on"])
    note("closed the review of a group", review, by=by)
    return review
