"""What can be done with the rules of a group, and with what it says about itself. Criteria: 004-P11 to P14."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from kinweave.agreements.models import GroupRule, GroupWord, RuleSettling, RuleVoice
from kinweave.agreements.rules import group_rules as rules
from kinweave.circles.actions.groups import next_in, require_may_answer, require_runs
from kinweave.circles.models import Circle, Member, PlanLine
from kinweave.foundation import Viewer, require
from kinweave.parties.records import alone_with
from kinweave.trail.acts import act, note

WORD_VERBS = {
    GroupWord.About.CULTURE: "kept what it is like in a group",
    GroupWord.About.JOINING_IN: "kept who finds it hard to join in",
    GroupWord.About.NOTICING: "kept what a group notices",
    GroupWord.About.DUTIES: "explained its duties to a group",
    GroupWord.About.LOOKED: "looked at a change of a group again",
    GroupWord.About.BEFORE: "thought about a group before",
    GroupWord.About.AFTER: "thought about a group after",
}


@act
def propose_rule(
    *,
    member: Member,
    kind: str,
    words: str,
    because: str = "",
    replaces: GroupRule | None = None,
    from_line: PlanLine | None = None,
    by: Viewer,
) -> GroupRule:
    """Propose a rule, another wording, or to drop one. Anybody in the group may, at any time. Criteria: 004-P3, P11."""
    circle = member.circle
    alone_with(circle)
    changes = GroupRule.objects.filter(replaces=replaces) if replaces else GroupRule.objects.none()
    require(
        rules.may_propose(
            is_member=member.party_id in by.own_ids and belongs(member, by),
            words=words,
            replaces=replaces is not None,
            is_open_already=changes.open().exists(),
            is_replaced=changes.settled().exists(),
        )
    )
    rule = GroupRule.objects.create(
        kind=kind, words=words, because=because, replaces=replaces, from_line=from_line, proposed_by=member,
        **next_in(GroupRule, circle, by),
    )  # fmt: skip
    note("proposed a rule of a group", rule, by=by)
    return rule


def belongs(member: Member, by: Viewer) -> bool:
    """Whether somebody has joined a group and not left."""
    return Member.objects.filter(pk=member.pk).there(by.on).exists()


@act
def say_to_rule(*, rule: GroupRule, member: Member, said: str, words: str = "", by: Viewer) -> RuleVoice:
    """Say yes or no to a change: oneself, or aloud to a facilitator who writes it down. Criterion: 004-P11."""
    alone_with(rule.circle)
    require_may_answer(member, by)
    is_member = member.circle_id == rule.circle_id and belongs(member, by)
    require(rules.may_say(is_member=is_member, is_settled=is_settled(rule)))
    require_theirs(RuleVoice.objects.filter(rule=rule), member, by)
    voice = RuleVoice.objects.create(
        rule=rule, member=member, said=said, words=words, **next_in(RuleVoice, rule.circle, by)
    )
    note("said something to a rule of a group", voice, by=by)
    return voice


def require_theirs(voices: Any, member: Member, by: Viewer) -> None:
    """Go on unless the last of these words of a member is their own, and somebody else would write over it."""
    last = voices.filter(member=member).select_related("recorded_by", "member__party").latest_first().first()
    said_themself = last is not None and last.is_said_oneself
    require(rules.may_write_for(is_own=member.party_id in by.own_ids, said_themself=said_themself))


def is_settled(rule: GroupRule) -> bool:
    """Whether the group has settled a change."""
    return RuleSettling.objects.filter(rule=rule).exists()


def counted(rule: GroupRule, on: date) -> dict[str, int]:
    """How many members there are, facilitators left out, and how many of them say yes or no."""
    there = Member.objects.filter(circle=rule.circle_id, is_facilitator=False).there(on)
    return tally(there, RuleVoice.objects.filter(rule=rule).latest_each())


def tally(there: Iterable[Member], voices: Mapping[UUID, Any]) -> dict[str, int]:
    """How many these members are, and how many of them say yes or no, by their latest words."""
    members = {one.pk for one in there}
    said = [one.said for member, one in voices.items() if member in members]
    no = said.count(RuleVoice.Said.NO)
    return {"members": len(members), "yes": len(said) - no, "no": no}


@act
def settle_rule(
    *,
    rule: GroupRule,
    is_agreed: bool,
    words: str = "",
    held_by: Member | None = None,
    look_on: date | None = None,
    on: date,
    by: Viewer,
) -> RuleSettling:
    """Write down that the group agreed a change, or did not: agreed, it is a new version. Criteria: 004-P11, P12."""
    require_runs(rule.circle, by)
    alone_with(rule.circle)
    require(rules.may_settle(is_settled=is_settled(rule), is_agreed=is_agreed, **counted(rule, on)))
    joining_in = rule.kind == GroupRule.Kind.JOINING_IN
    is_held = held_by is not None and held_by.circle_id == rule.circle_id
    require(rules.may_hold_change(joining_in=joining_in, is_agreed=is_agreed, is_held=is_held, look_on=look_on, on=on))
    facts = {"words": words, "held_by": held_by if is_held else None, "look_on": look_on}
    settling = RuleSettling.objects.create(
        rule=rule, is_agreed=is_agreed, day=on, **facts, **next_in(RuleSettling, rule.circle, by)
    )
    note(how_settled(rule, is_agreed), settling, by=by)
    return settling


@act
def pass_on_rule(*, settling: RuleSettling, to: Member, by: Viewer) -> RuleSettling:
    """Let somebody else in the group look after what was agreed. Criteria: 004-P12, P27."""
    require_runs(settling.circle, by)
    alone_with(settling.circle)
    require(rules.may_look_after(is_there=to.circle_id == settling.circle_id and belongs(to, by)))
    before = settling.held_by_id
    settling.held_by = to
    settling.save(update_fields=["held_by"])
    note("passed on what a group agreed", settling, by=by, before=before)
    return settling


def how_settled(rule: GroupRule, is_agreed: bool) -> str:
    """What the trail says of a change that was settled."""
    if rule.kind in GroupRule.AIMS:
        return "settled an aim of a group"
    joining_in = rule.kind == GroupRule.Kind.JOINING_IN
    return "agreed how everybody can join in" if joining_in and is_agreed else "settled a rule of a group"


@act
def keep_word(
    *, circle: Circle, about: str, words: str, question: str = "", on: date, by: Viewer, **more: Any
) -> GroupWord:
    """Keep what was said in the group about itself, in its words; or a facilitator's own thought. 004-P11 to P14."""
    require_runs(circle, by)
    needs = about in (GroupWord.About.CULTURE, GroupWord.About.DUTIES)
    require(rules.may_keep_word(words=words, has_question=bool(question.strip()), needs_question=needs))
    word = GroupWord.objects.create(
        about=about, words=words, question=question, day=on, **more, **next_in(GroupWord, circle, by)
    )
    note(WORD_VERBS[GroupWord.About(about)], word, by=by)
    return word
