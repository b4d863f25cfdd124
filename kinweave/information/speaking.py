"""Who may speak for a person: each ground with what it needs, and nobody whom a restriction, bar or concern names."""

from datetime import date
from typing import Any

from kinweave.concerns.interpreting import require_not_named
from kinweave.foundation import Viewer, require
from kinweave.parties import actions
from kinweave.parties.models import ParentalResponsibility, Party, SpeaksFor
from kinweave.parties.nations import adult_on
from kinweave.parties.rules import Standing, may_speak_on
from kinweave.trail.acts import act


@act
def let_speak(
    *,
    speaker: Party,
    person: Party,
    ground: str,
    topics: list[str],
    until: date | None = None,
    on: date,
    by: Viewer,
    **facts: Any,
) -> SpeaksFor:
    """Record that somebody may speak for a person, when the ground has what it needs. Criteria: 002-P1, P5.

    `facts` are the other fields of `parties.actions.let_speak`: matters, document, document_at, own_words, sees_page.
    """
    facts = {"matters": "", **facts}
    require(may_speak_on(standing_of(speaker, person, ground=ground, topics=topics, until=until, on=on, **facts)))
    require_not_named(person=person, party=speaker, name=speaker.called, tried="speaking", on=on, by=by)
    return actions.let_speak(
        speaker=speaker,
        person=person,
        ground=ground,
        topics=topics,
        until=until,
        on=on,
        by=by,
        **facts,
    )


def standing_of(
    speaker: Party, person: Party, *, ground: str, topics: list[str], until: date | None, on: date, **facts: Any
) -> Standing:
    """What the rule is asked about somebody who is to speak for a person."""
    becomes_adult = adult_on(person.born_on, person.keeper.nation)
    parents = ParentalResponsibility.objects.about(person).current(on)
    return Standing(
        ground=ground,
        is_about_something=bool(topics or facts["matters"].strip()),
        has_document=bool(facts.get("document", "").strip()),
        knows_where_it_is=bool(facts.get("document_at", "").strip()),
        is_parent=parents.filter(parent__human=speaker.human).exists(),
        is_child=becomes_adult is not None and becomes_adult > on,
        own_words=facts.get("own_words", ""),
        until=until,
        on=on,
    )
