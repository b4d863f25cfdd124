"""What is worth a thought: six prompts from ordinary records, with the records that caused each. Never a score.

`person.md`, "Isolation prompts". A prompt says what is written down and what is not; it says nothing of the person.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from kinweave.foundation.decision import Decision, allow, refuse, step
from kinweave.ties.figures.counting import Figures, Quiet

NEAR = (1, 2)  # rings
USUAL_WEEKS = 4  # without a contact; a setting of the installation
ENOUGH_KINDS = 3  # of support by one person alone
ENOUGH_QUIET = 2  # ties
FOLLOWED_UP_WITHIN = timedelta(days=7)
LOOKED_BACK = timedelta(days=365)  # at endings
ASKED_AGAIN_AFTER = timedelta(weeks=12)  # when a prompt was answered and still holds
LONGEST_PAUSE = timedelta(days=366)

ENDED, ANSWERS, QUIET = "ended", "answers", "quiet"
NO_CONTACT, NOBODY_CLOSE, RHYTHMS, ONE_HELPER = "no_contact", "nobody_close", "rhythms", "one_helper"
KEYS = (ENDED, ANSWERS, QUIET, NO_CONTACT, NOBODY_CLOSE, RHYTHMS, ONE_HELPER)  # in the order they are shown
ABOUT_ONE_TIE = frozenset({ENDED, QUIET, ONE_HELPER})
SOLITUDE = frozenset({NO_CONTACT, NOBODY_CLOSE, RHYTHMS})  # silent for somebody who likes to be on their own

STOP, AGAIN, NOT_NOW, ANSWERED = "stop", "again", "not_now", "answered"


@dataclass(frozen=True, slots=True)
class Cause:
    """A record that caused a prompt: which kind, its id, and what of it the prompt says."""

    kind: str  # tie, contact, ending, score
    id: str
    name: str = ""
    day: date | None = None
    number: int | None = None  # a ring, whole weeks, or what answers come to
    every_weeks: int | None = None
    kinds: tuple[str, ...] = ()  # of support


@dataclass(frozen=True, slots=True)
class Prompt:
    """Something worth a thought, with the records that caused it; about one tie, or about nobody in particular.

    `since` is the day of what happened, for a prompt that comes of something that happens once.
    """

    key: str
    causes: tuple[Cause, ...]
    tie: str = ""
    since: date | None = None


@dataclass(frozen=True, slots=True)
class EndedTie:
    """A tie that came to an end, and whether somebody has asked how the person is since."""

    tie: str
    name: str
    ended_on: date
    is_followed_up: bool


@dataclass(frozen=True, slots=True)
class Scored:
    """What the answers to one part of a scale came to on a day."""

    id: str
    part: str
    number: int
    day: date


@dataclass(frozen=True, slots=True)
class Facts:
    """What is written down about a person, as far as the one who looks may see it. `scores` are the latest first."""

    figures: Figures
    known_since: Mapping[str, date] = field(default_factory=dict)  # tie to the day it is known since
    ended: Sequence[EndedTie] = ()
    scores: Sequence[Scored] = ()
    has_died: bool = False
    weeks: int = USUAL_WEEKS

    @property
    def on(self) -> date:
        """The day that is looked at."""
        return self.figures.on


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer that somebody gave to a prompt."""

    prompt: str
    answer: str
    on: date
    tie: str = ""
    until: date | None = None
    prefers_solitude: bool = False


def prompts(facts: Facts, answers: Sequence[Answered] = ()) -> list[Prompt]:
    """What is worth a thought about a person, without what was answered. `answers` stand in the order they were given.

    Nothing about somebody who has died. Criterion: 002-P12.
    """
    if facts.has_died:
        return []
    caused = [prompt for rule in RULES for prompt in rule(facts)]
    several = {prompt.key for prompt in caused} & {RHYTHMS}
    told = [prompt for prompt in caused if not (several and prompt.key == QUIET)]  # told together, and not each again
    return [prompt for prompt in told if not is_silent(prompt, answers, facts.on)]


def nobody_close(facts: Facts) -> Iterator[Prompt]:
    """Nobody unpaid stands in the two closest rings. A circle that nobody has drawn says nothing."""
    people = facts.figures.people
    if people and not any(one.ring in NEAR and not one.paid for one in people):
        yield Prompt(NOBODY_CLOSE, tuple(Cause("tie", one.id, one.name, number=one.ring) for one in people))


def no_contact(facts: Facts) -> Iterator[Prompt]:
    """No contact with anybody unpaid is written down for some weeks, though they are known for longer."""
    unpaid = [one for one in facts.figures.people if not one.paid]
    known = [facts.known_since[one.id] for one in unpaid if one.id in facts.known_since]
    long_ago = facts.on - timedelta(weeks=facts.weeks)
    last = max((one.last_contact_on for one in unpaid if one.last_contact_on), default=None)
    if known and min(known) <= long_ago and (last is None or last < long_ago):
        latest_first = sorted(unpaid, key=lambda one: (one.last_contact_on or date.min, one.name), reverse=True)
        yield Prompt(NO_CONTACT, tuple(Cause("tie", one.id, one.name, one.last_contact_on) for one in latest_first))


def rhythms(facts: Facts) -> Iterator[Prompt]:
    """The agreed rhythm was missed twice on two ties or more."""
    quiet = facts.figures.quiet
    if len(quiet) >= ENOUGH_QUIET:
        yield Prompt(RHYTHMS, tuple(map(quiet_cause, quiet)))


def quiet_ties(facts: Facts) -> Iterator[Prompt]:
    """One tie without contact for more than twice the agreed time. Criterion: 002-P15."""
    for one in facts.figures.quiet:
        yield Prompt(QUIET, (quiet_cause(one),), tie=one.person.id)


def quiet_cause(one: Quiet) -> Cause:
    """A tie gone quiet, as a cause."""
    last = one.person.last_contact_on
    return Cause("tie", one.person.id, one.person.name, last, one.weeks, one.every_weeks)


def ended(facts: Facts) -> Iterator[Prompt]:
    """A tie has ended, and nobody has asked since how the person is. Criterion: 002-P23."""
    for one in facts.ended:
        passed = facts.on - one.ended_on
        if not one.is_followed_up and FOLLOWED_UP_WITHIN <= passed <= LOOKED_BACK:
            cause = Cause("ending", one.tie, one.name, one.ended_on)
            yield Prompt(ENDED, (cause,), tie=one.tie, since=one.ended_on)


def one_helper(facts: Facts) -> Iterator[Prompt]:
    """One person alone gives several kinds of support."""
    for loss in facts.figures.losses:
        if len(loss.only_support) >= ENOUGH_KINDS:
            cause = Cause("tie", loss.person.id, loss.person.name, kinds=loss.only_support)
            yield Prompt(ONE_HELPER, (cause,), tie=loss.person.id)


def answers_rose(facts: Facts) -> Iterator[Prompt]:
    """The person’s own answers about company have risen since the last time they were asked."""
    causes: list[Cause] = []
    for part in dict.fromkeys(one.part for one in facts.scores):
        latest = [one for one in facts.scores if one.part == part][:2]
        if len(latest) == 2 and latest[0].number > latest[1].number:
            causes += [Cause("score", one.id, part, one.day, one.number) for one in reversed(latest)]
    if causes:
        yield Prompt(ANSWERS, tuple(causes), since=max(one.day for one in causes if one.day))


RULES: tuple[Callable[[Facts], Iterable[Prompt]], ...] = (
    ended, answers_rose, quiet_ties, no_contact, nobody_close, rhythms, one_helper,
)  # fmt: skip


def is_silent(prompt: Prompt, answers: Sequence[Answered], on: date) -> bool:
    """Whether a prompt stays silent on a day, because of what was answered to it.

    What was switched off never comes back by itself. Not now ends on its day. An answer holds until something new
    happens or, for what goes on, for twelve weeks.
    """
    if is_switched_off(prompt.key, answers, tie=prompt.tie):
        return True
    own = [one for one in answers if one.prompt == prompt.key and one.tie == prompt.tie]
    last = own[-1] if own else None
    if last is None or last.answer in {STOP, AGAIN}:
        return False
    if last.answer == NOT_NOW:
        return last.until is not None and on < last.until
    return prompt.since <= last.on if prompt.since else on < last.on + ASKED_AGAIN_AFTER


def is_switched_off(key: str, answers: Sequence[Answered], *, tie: str = "") -> bool:
    """Whether somebody has switched a prompt off, and nobody has asked for it again."""
    is_off = False
    for one in answers:
        is_this = one.prompt == key and one.tie == tie
        is_for_all = one.prefers_solitude and key in SOLITUDE
        if (is_this or is_for_all) and one.answer in {STOP, AGAIN}:
            is_off = one.answer == STOP
    return is_off


def may_answer_prompt(
    *, key: str, answer: str, reason: str, until: date | None, on: date, has_died: bool, prefers_solitude: bool = False
) -> Decision:
    """Decide whether a prompt may be answered, put off or switched off: always with a reason. Criterion: 002-P12."""
    if has_died:
        return refuse("This person has died. Nothing is asked about them any more.", "002-P12")
    if not reason.strip():
        return step("Write why, in a few words.", "002-P12")
    if answer == NOT_NOW and not (until and on < until <= on + LONGEST_PAUSE):
        return step("Choose a day within a year from now.", "002-P12")
    if prefers_solitude and (answer != STOP or key not in SOLITUDE):
        return step("This is only asked when a thought about company is switched off.", "002-P12")
    return allow("It is answered.", "002-P12")


def may_ask_again(*, is_off: bool) -> Decision:
    """Decide whether a prompt may be switched on again: when it was switched off. Criterion: 002-P12."""
    return allow("It is asked again.", "002-P12") if is_off else step("This is asked already.", "002-P12")
