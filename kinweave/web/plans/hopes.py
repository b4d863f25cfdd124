"""What stands on the pages of outcomes: then and now, by each rater; and the number for research, which is no mark."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.plans.models import Outcome, Rating
from kinweave.plans.scales import goal_score
from kinweave.ties.models import Author
from kinweave.web.plans.outcome_forms import LEVELS, in_words

LEVEL_NAMES = {number: word for number, _name, word in LEVELS}
CANNOT = gettext_lazy("cannot be calculated")


@dataclass(frozen=True, slots=True)
class Said:
    """What one rater says now: the level's name, what it means here, on which day, in which words."""

    who: str
    level: int
    name: object
    means: str
    words: str
    day: date


@dataclass(frozen=True, slots=True)
class Hope:
    """An outcome, where it began, and what each says now."""

    outcome: Outcome
    began: Said
    now: Sequence[Said]

    @property
    def disagree(self) -> bool:
        """Whether those who rated it see it differently."""
        return len({one.level for one in self.now}) > 1


@dataclass(frozen=True, slots=True)
class Research:
    """The T score of one rater: at the beginning, now, and the change; in words when it cannot be calculated."""

    who: str
    before: object
    now: object
    change: object


def ratings_of(viewer: Viewer, outcomes: Iterable[Outcome]) -> list[Rating]:
    """The ratings of some outcomes, the earliest first. One query."""
    found = Rating.objects.visible_to(viewer).filter(outcome__in=[one.pk for one in outcomes])
    return list(found.order_by("rated_on", "recorded_at", "pk"))


def who_says(rating: Rating, person: Party) -> str:
    """Who rated it, in a word."""
    if rating.by_whom == Author.PERSON:
        return person.called
    return rating.name or str(Author(rating.by_whom).label).capitalize()


def as_said(outcome: Outcome, rating: Rating, person: Party) -> Said:
    """A rating as the pages show it."""
    name = LEVEL_NAMES[rating.level]
    who, means = who_says(rating, person), in_words(outcome, rating.level)
    return Said(who, rating.level, name, means, rating.words, rating.rated_on)


def hopes(viewer: Viewer, person: Party, outcomes: Sequence[Outcome]) -> list[Hope]:
    """Each outcome with where it began and the latest word of each rater, side by side."""
    latest: dict[tuple[Any, str, str], Rating] = {}
    for rating in ratings_of(viewer, outcomes):
        latest[rating.outcome_id, rating.by_whom, rating.name] = rating
    return [hope(one, person, [said for key, said in latest.items() if key[0] == one.pk]) for one in outcomes]


def hope(outcome: Outcome, person: Party, latest: Sequence[Rating]) -> Hope:
    """One outcome, then and now. The person comes first."""
    level = outcome.baseline
    began = Said("", level, LEVEL_NAMES[level], in_words(outcome, level), "", outcome.set_on)
    order = list(Author.values)
    now = sorted(latest, key=lambda one: (order.index(one.by_whom), one.name))
    return Hope(outcome, began, [as_said(outcome, one, person) for one in now])


def research(viewer: Viewer, person: Party, outcomes: Sequence[Outcome]) -> list[Research]:
    """The T scores of the person and of the worker, apart, over the outcomes that they rated."""
    found = {(one.outcome_id, one.by_whom): one.level for one in ratings_of(viewer, outcomes)}
    raters = ((Author.PERSON, person.called), (Author.WORKER, _("The worker")))
    return [one for rater, name in raters if (one := research_of(rater, name, outcomes, found))]


def research_of(
    rater: str, name: str, outcomes: Sequence[Outcome], levels: dict[tuple[Any, str], int]
) -> Research | None:
    """The T score of one rater; nothing when they rated nothing."""
    rated = [one for one in outcomes if (one.pk, rater) in levels]
    if not rated:
        return None
    weights = [one.importance * one.difficulty for one in rated]
    before = goal_score([one.baseline for one in rated], weights)
    now = goal_score([levels[one.pk, rater] for one in rated], weights)
    if before is None or now is None:
        return Research(name, CANNOT, CANNOT, CANNOT)
    return Research(name, f"{before:.1f}", f"{now:.1f}", f"{now - before:+.1f}")
