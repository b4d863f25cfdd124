"""Which kinds of item the protocols between two agencies carry: asked of the very gates that decide. R6, R14, R27."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import permutations

from django.db.models import Q

from kinweave.agreements.terms import Category, details_of
from kinweave.foundation import Viewer
from kinweave.information.gathering import Found
from kinweave.information.models import Item, Recipient
from kinweave.information.question import Question
from kinweave.information.rules import (
    Answer,
    Chain,
    Facts,
    Hand,
    Known,
    Law,
    Mask,
    Mode,
    Others,
    Sensitivity,
    Stands,
    gates,
)
from kinweave.information.weighing.local import local, safety
from kinweave.information.weighing.standing import is_verified
from kinweave.information.weighing.terms import Candidate, candidates
from kinweave.parties.models import Party
from kinweave.parties.nations import nation


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """To whom, for what, in which way; who asks, as known when."""

    recipient: Recipient
    holder: Party
    purpose: str
    channel: str
    by: Viewer

    def about(self, item: Item) -> Question:
        """The question about one item."""
        return Question(item=item, recipient=self.recipient, purpose=self.purpose, channel=self.channel, by=self.by)


@dataclass(frozen=True, slots=True)
class Carried:
    """The items that protocols carry where people are asked, and where they are told, as far as P, B, M and S go.

    `trimmed` are those that have other fields too; nothing is clear where nobody checked the recipient, or where a
    nation is not prepared.
    """

    plain: dict[Mode, Q]
    trimmed: Q
    is_clear: bool


def carried(going: Going, found: Found) -> Carried:
    """What is carried, way by way: one condition for all kinds that go in the same way."""
    plain: dict[Mode, Q] = {}
    trimmed = Q(pk__in=[])
    for way, categories in _ways(going, found).items():
        items, whole = _items(going, way, categories), _has_only(way.fields)
        plain[way.mode] = plain.get(way.mode, Q(pk__in=[])) | (items & whole)
        trimmed |= Q(pk__in=[]) if way.fields is None else items & ~whole
    return Carried(plain, trimmed, _is_clear(going, found))


@dataclass(frozen=True, slots=True)
class _Way:
    """How a category goes under a candidate: asked or told, which of its fields, of which sensitivity, of whom."""

    mode: Mode
    fields: tuple[str, ...] | None  # None: the whole category
    sensitive: tuple[str, ...]
    is_adult: bool | None = None  # None: whoever it is about


def _ways(going: Going, found: Found) -> dict[_Way, list[str]]:
    """The categories that go in each way."""
    ways: dict[_Way, list[str]] = defaultdict(list)
    for category in Category:
        adults, children = (set(_goes_in(going, found, category, is_child)) for is_child in (False, True))
        some = {replace(way, is_adult=way in adults) for way in adults ^ children}
        for way in (adults & children) | some:
            ways[way].append(category)
    return ways


def _goes_in(going: Going, found: Found, category: str, is_child: bool) -> Iterator[_Way]:
    """The ways in which a category goes, of adults or of children."""
    question = going.about(_sample(going, category, is_child))
    for candidate in candidates(question, found):
        if sensitive := _sensitive(candidate, question, found):
            mode = candidate.terms.mode if candidate.terms else Mode.CONSENT
            named = tuple(one.key for one in details_of(category) if one.key in candidate.fields)
            yield _Way(mode, named if candidate.fields else None, sensitive)


def _items(going: Going, way: _Way, categories: list[str]) -> Q:
    items = Q(category__in=categories)
    if len(way.sensitive) < len(Sensitivity):
        items &= Q(sensitivity__in=way.sensitive)
    return items if way.is_adult is None else items & born(going, adult=way.is_adult)


def _is_clear(going: Going, found: Found) -> bool:
    """Whether the recipient is known, and both nations are prepared: what is the same for every item."""
    nations = (going.holder.nation, going.recipient.organisation.nation)
    is_known = is_verified(going.about(_sample(going, "", False)), found)
    return is_known and all(nation(one).is_ready for one in nations)


def _sample(going: Going, category: str, is_child: bool) -> Item:
    """An item of a kind, about nobody, of whom is known only whether they are a child."""
    person = Party(kind=Party.Kind.PERSON, holder=going.holder, born_on=going.by.on if is_child else None)
    return Item(person=person, holder=going.holder, category=category)


def _sensitive(candidate: Candidate, question: Question, found: Found) -> tuple[str, ...]:
    """Of which sensitivity a candidate lets a category go, in this way."""
    if safety(question.channel) < max(safety(candidate.channel), local(question, found).least_channel):
        return ()
    facts = (_facts(candidate, question, found, sensitivity) for sensitivity in Sensitivity)
    return tuple(one.sensitivity.value for one in facts if _goes(one))


def _goes(facts: Facts) -> bool:
    return min(gates.protocol(facts).answer, gates.basis(facts).answer) >= Answer.ALLOW_WITH


def _facts(candidate: Candidate, question: Question, found: Found, sensitivity: Sensitivity) -> Facts:
    """The facts that these two gates read; the others say nothing."""
    tight = local(question, found)
    return Facts(
        on=question.on,
        is_purpose_listed=True,
        terms=candidate.terms,
        grace_months=tight.grace_months,
        is_closed_here=tight.is_closed,
        sensitivity=sensitivity,
        law=Law.CLEAR,
        keep_until=None,
        hand=Hand.WORKS_WITH,
        known=Known.VERIFIED,
        stands=Stands.NOTHING,
        others=Others.NONE,
        chain=Chain.INSIDE,
        mask=Mask.NONE,
        channel=0,
        least_channel=0,
    )


def _has_only(fields: tuple[str, ...] | None) -> Q:
    """Items that have no field beyond those allowed, or the whole category."""
    if fields is None:
        return Q()
    some = (permutations(fields, count) for count in range(len(fields) + 1))
    return Q(details__in=[list(one) for each in some for one in each])


def born(going: Going, *, adult: bool) -> Q:
    """People who are of age on the day, or are not. Who has no date of birth counts as an adult."""
    years = nation(going.holder.nation).adult_from
    return aged(going.by.on, years, or_older=adult)


def aged(on: date, years: int, *, or_older: bool) -> Q:
    """People who are so old, or older, on a day; or younger."""
    younger = Q(person__born_on__gt=years_before(on, years))
    return Q(person__born_on__isnull=True) | ~younger if or_older else younger


def years_before(on: date, years: int) -> date:
    """The same day so many years ago; the day before where there was none."""
    try:
        return on.replace(year=on.year - years)
    except ValueError:
        return on.replace(year=on.year - years, day=28)
