"""What is worth a thought about people, from records that the viewer may see: six queries for any number of people."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.conf import settings

from kinweave.events.in_touch import last_contacts
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.plans.models import FollowUp, PromptAnswer, Score
from kinweave.plans.rules.prompts import Answered, EndedTie, Facts, Prompt, Scored, prompts
from kinweave.plans.scales import INSTRUMENTS, results
from kinweave.ties import figures
from kinweave.ties.models import Sector, Tie, TieObservation
from kinweave.ties.rules import is_current

ABOUT_COMPANY = INSTRUMENTS["ucla3"]
TIE = ("pk", "person_id", "to_party_id", "to_party__called", "began_on", "ended_on")
SEEN = ("tie_id", "ring", "sector", "gives", "every_weeks")
Last = Mapping[tuple[UUID, UUID], date]


@dataclass
class Gathered:
    """What is written down about one person. Ties are rows of values; observations the last of each tie."""

    person: Party
    ties: list[Any] = field(default_factory=list)
    seen: dict[UUID, Any] = field(default_factory=dict)
    followed_up: set[UUID] = field(default_factory=set)
    scores: list[Scored] = field(default_factory=list)
    answers: list[Answered] = field(default_factory=list)

    def facts(self, contacts: Last, on: date) -> Facts:
        """The same as the rules need it."""
        around = [tie for tie in self.ties if self._is_around(tie, on)]
        people = [counted(tie, self.seen[tie.pk], contacts) for tie in around]
        return Facts(
            figures=figures.counted(people, (), on=on),
            known_since={str(tie.pk): tie.began_on for tie in around},
            ended=[self._ended(tie) for tie in self.ties if tie.ended_on and tie.ended_on <= on],
            scores=self.scores,
            has_died=self.person.died_on is not None,
            weeks=settings.NO_CONTACT_WEEKS,
        )

    def _is_around(self, tie: Any, on: date) -> bool:
        """Whether somebody is in the circle on a day, and has been described."""
        return is_current(tie.began_on, tie.ended_on, on=on) and tie.pk in self.seen

    def _ended(self, tie: Any) -> EndedTie:
        return EndedTie(str(tie.pk), tie.to_party__called, tie.ended_on, tie.pk in self.followed_up)


def counted(tie: Any, seen: Any, contacts: Last) -> figures.Person:
    """A tie as the figures need it."""
    return figures.Person(
        id=str(tie.pk),
        name=tie.to_party__called,
        ring=seen.ring,
        sector=seen.sector,
        support_given=frozenset(seen.gives),
        paid=seen.sector == Sector.PAID,
        last_contact_on=contacts.get((tie.person_id, tie.to_party_id)),
        every_weeks=seen.every_weeks,
    )


def noticed(people: Sequence[Party], *, viewer: Viewer) -> dict[UUID, list[Prompt]]:
    """What is worth a thought about each person, without what was answered, put off or switched off."""
    found, contacts = gathered(people, viewer=viewer), last_contacts(people, viewer=viewer)
    return {pk: prompts(one.facts(contacts, viewer.on), one.answers) for pk, one in found.items()}


def caused(person: Party, *, viewer: Viewer) -> list[Prompt]:
    """What is worth a thought about one person, whatever was answered to it."""
    contacts = last_contacts([person], viewer=viewer)
    return prompts(gathered([person], viewer=viewer)[person.pk].facts(contacts, viewer.on))


def gathered(people: Sequence[Party], *, viewer: Viewer) -> dict[UUID, Gathered]:
    """What is written down about each of these people."""
    found = {person.pk: Gathered(person) for person in people}
    ids = list(found)
    ties = Tie.objects.visible_to(viewer).of_people(ids)
    around_or_ended = ties.with_the_living() | ties.filter(ended_on__isnull=False)
    for tie in around_or_ended.order_by("pk").values_list(*TIE, named=True):
        found[tie.person_id].ties.append(tie)
    observed = TieObservation.objects.visible_to(viewer).of_people(ids).until(viewer.on)
    for seen in observed.values_list("person_id", *SEEN, named=True):
        found[seen.person_id].seen[seen.tie_id] = seen
    done = FollowUp.objects.visible_to(viewer).of_people(ids).filter(done_on__isnull=False, ending__isnull=False)
    for person_id, tie_id in done.values_list("person_id", "ending__tie_id"):
        found[person_id].followed_up.add(tie_id)
    for person_id, scores in scored(ids, viewer=viewer).items():
        found[person_id].scores = scores
    for answer in PromptAnswer.objects.visible_to(viewer).of_people(ids).in_order():
        found[answer.person_id].answers.append(as_given(answer))
    return found


def scored(people: Iterable[UUID], *, viewer: Viewer) -> dict[UUID, list[Scored]]:
    """What people's own answers about company came to, the latest first. A score from elsewhere has no answers."""
    scores = (
        Score.objects.visible_to(viewer)
        .of_people(people)
        .filter(instrument=ABOUT_COMPANY.key, obtained__isnull=True, answered_on__lte=viewer.on)
    )
    found: dict[UUID, list[Scored]] = defaultdict(list)
    for score in scores.latest_first():
        found[score.person_id].extend(parts(score))
    return found


def parts(score: Score) -> Iterator[Scored]:
    """The numbers that one set of answers comes to; nothing for a part that was skipped."""
    for result in results(ABOUT_COMPANY, score.answers):
        if result.number is not None:
            yield Scored(str(score.pk), result.part, int(result.number), score.answered_on)


def as_given(answer: PromptAnswer) -> Answered:
    """An answer as the rules need it."""
    return Answered(
        prompt=answer.prompt,
        answer=answer.answer,
        on=answer.answered_on,
        tie=str(answer.tie_id or ""),
        until=answer.until,
        prefers_solitude=answer.prefers_solitude,
    )
