"""The answer as the desk shows it: a word, a shape and a colour; every reason, and what would make it yes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext

from kinweave.agreements.models import Protocol
from kinweave.agreements.terms import Purpose
from kinweave.information import words
from kinweave.information.actions.steps import WHO_HELPS
from kinweave.information.asking import Ruling, bundle
from kinweave.information.rules import Answer, Condition, Finding, Gate, Step
from kinweave.parties.agencies import facts_of
from kinweave.parties.rules import NOT_HERE
from kinweave.web.sharing.finding import Asked, safest_channel

LOOKS = {Answer.ALLOW: "yes", Answer.ALLOW_WITH: "with", Answer.STEP: "step", Answer.REFUSE: "no"}


@dataclass(frozen=True, slots=True)
class Reason:
    """One gate that is not plainly yes: its sentence, its clause, and what would make it yes."""

    look: str
    sentence: str
    clauses: Sequence[str]
    steps: Sequence["Way"] = ()
    only_for: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """A step: what it is, who takes it, and where one takes it or asks for it."""

    step: Step
    text: str
    who: str
    is_asked: bool  # somebody else is asked in one tap
    href: str = ""  # where one takes it oneself


@dataclass(frozen=True, slots=True)
class Shown:
    """The whole answer on one screen."""

    answer: Answer
    look: str
    title: str
    lede: str
    is_hidden: bool
    reasons: Sequence[Reason]
    fine: Sequence[str]
    conditions: Sequence[str]
    preview: Sequence[Ruling]
    left_out: Sequence[str]
    agreement: Protocol | None = None  # the one it rests on, or comes nearest to
    suspects: Sequence[str] = ()  # words in what goes that may be an address

    @property
    def has_ways(self) -> bool:
        """Whether something would make more of it a yes."""
        return any(one.steps for one in self.reasons)

    @property
    def may_go(self) -> bool:
        """Whether something may go now."""
        return self.answer >= Answer.ALLOW_WITH


def shown(asked: Asked, rulings: Sequence[Ruling], *, is_named: bool = False) -> Shown:
    """The answer to a question, for whoever asked it. A cause they may not know of leaves one fixed sentence."""
    is_hidden = is_hidden_from_asker(rulings, is_named=is_named)
    answer = Answer.REFUSE if is_hidden else bundle(rulings)
    going = [] if is_hidden else [one for one in rulings if one.verdict.may_go]
    staying = [one for one in rulings if not one.verdict.may_go]
    return Shown(
        answer=answer,
        look=LOOKS[answer],
        title=str(words.ANSWERS[answer]),
        lede=said(asked, answer, is_hidden=is_hidden, is_part=bool(going and staying)),
        is_hidden=is_hidden,
        reasons=[] if is_hidden else list(reasons(asked, rulings)),
        fine=[] if is_hidden else fine(rulings),
        conditions=[str(words.condition(one)) for one in going_along(going)],
        preview=going or ([] if is_hidden or not protects(asked) else list(rulings)),
        left_out=[one.question.item.title for one in staying] if going else [],
        agreement=None if is_hidden else agreement(rulings),
        suspects=list(dict.fromkeys(word for one in rulings for word in one.suspects)),
    )


def agreement(rulings: Sequence[Ruling]) -> Protocol | None:
    """The protocol that the answer rests on, or that comes nearest to it."""
    return next((one.terms_row for one in rulings if isinstance(one.terms_row, Protocol)), None)


def is_hidden_from_asker(rulings: Sequence[Ruling], *, is_named: bool) -> bool:
    """Whether a cause that who asks may not know of leaves only the fixed sentence; also where only a name is meant."""
    is_said = any(not one.is_hidden and not one.verdict.may_go for one in rulings)
    return any(one.is_hidden and not one.verdict.may_go for one in rulings) or (is_named and not is_said)


def said(asked: Asked, answer: Answer, *, is_hidden: bool, is_part: bool) -> str:
    """What the answer means, in one sentence: the fixed one, where a cause may not be known."""
    return gettext(NOT_HERE.reason) if is_hidden else words.lede(answer, asked.recipient.name, is_part=is_part)


def reasons(asked: Asked, rulings: Sequence[Ruling]) -> Iterable[Reason]:
    """Each reason once, the most severe first, with the items it is about when they are not all."""
    found: dict[str, tuple[Finding, list[str]]] = {}
    for ruling in rulings:
        for finding in ruling.verdict.findings:
            key = f"{finding.key}.{int(finding.answer)}"
            found.setdefault(key, (finding, []))[1].append(ruling.question.item.title)
    for finding, titles in sorted(found.values(), key=lambda one: one[0].answer):
        yield Reason(
            look=LOOKS[finding.answer],
            sentence=str(words.sentence(finding)),
            clauses=words.clauses(finding),
            steps=[way(step, asked, rulings) for step in finding.steps],
            only_for=titles if len(titles) < len(rulings) else (),
        )


def way(step: Step, asked: Asked, rulings: Sequence[Ruling]) -> Way:
    """What would make it yes, and who can do it: a page of one's own, or somebody who is asked in one tap."""
    find = BY_ONESELF.get(step)
    href = find(asked, rulings) if find else ""
    return Way(step, str(words.way_forward(step)), str(words.who(step)), step in WHO_HELPS, href)


def _family(asked: Asked, rulings: Sequence[Ruling]) -> str:
    return reverse("family_sharing", args=[asked.person.pk])


def _source(asked: Asked, rulings: Sequence[Ruling]) -> str:
    """Where one asks the source: of the first item that waits for it."""
    waits = [one.question.item for one in rulings if Step.ASK_SOURCE in one.verdict.steps]
    came = [one.came_by_id for one in waits if one.came_by_id]
    return reverse("came_ask", args=[came[0]]) if came else ""


def _safest(asked: Asked, rulings: Sequence[Ruling]) -> str:
    """The same question, in the safest way that reaches them."""
    way = safest_channel(asked.recipient)
    return "" if way == asked.channel else reverse("may_share", args=[*asked.address[:3], way])


def _override(asked: Asked, rulings: Sequence[Ruling]) -> str:
    found = next((one.override for one in rulings if one.override), None)
    return found.get_absolute_url() if found else ""


BY_ONESELF: dict[Step, Callable[[Asked, Sequence[Ruling]], str]] = {
    Step.ASK_PERSON: _family,
    Step.INFORM_PERSON: _family,
    Step.ASK_SOURCE: _source,
    Step.SECURE_CHANNEL: _safest,
    Step.SIGN_OFF: _override,
}


def plainly_yes(rulings: Sequence[Ruling]) -> list[Gate]:
    """The gates that stand in nothing's way."""
    not_yes = {finding.gate for ruling in rulings for finding in ruling.verdict.findings}
    return [gate for gate in Gate if gate not in not_yes and gate is not Gate.OVERRIDE]


def fine(rulings: Sequence[Ruling]) -> list[str]:
    """What those say; nothing of the law where it goes without a protocol, to keep somebody safe."""
    verdicts = [one.verdict for one in rulings]
    protocol = [one.state for each in verdicts for one in each.findings if one.gate is Gate.PROTOCOL]
    is_raised = any(Gate.PROTOCOL in each.raised for each in verdicts)
    gates = [one for one in plainly_yes(rulings) if not (is_raised and one is Gate.BASIS)]
    return [words.fine(one, protocol) for one in gates]


def going_along(rulings: Sequence[Ruling]) -> list[Condition]:
    """What goes along with any of it, each once."""
    return list(dict.fromkeys(one for ruling in rulings for one in ruling.verdict.conditions))


def protects(asked: Asked) -> bool:
    """Whether this is a referral that nothing holds up: telephone first."""
    return asked.purpose == Purpose.SAFEGUARDING and facts_of(asked.recipient.organisation.agency).protects_by_law
