"""One question, weighed: under each protocol or one-off that could carry it, and the one that carries it best."""

from dataclasses import dataclass

from kinweave.agreements.terms import Channel, Purpose
from kinweave.information.gathering import Found
from kinweave.information.question import Question, Released, Ruling
from kinweave.information.rules import (
    Answer,
    Asked,
    Facts,
    Link,
    Sensitivity,
    Verdict,
    chain_of,
    closest,
    strictest,
)
from kinweave.information.weighing.causes import Causes, causes_of
from kinweave.information.weighing.keeping import is_held, keep_until, links
from kinweave.information.weighing.local import local, safety
from kinweave.information.weighing.masks import Masked, masked
from kinweave.information.weighing.overrides import override_for
from kinweave.information.weighing.said import Heard, heard
from kinweave.information.weighing.standing import hand, is_protection, known, law
from kinweave.information.weighing.terms import Candidate, candidates


@dataclass(frozen=True, slots=True)
class _Weighed:
    """What is the same under whichever terms."""

    question: Question
    found: Found
    causes: Causes
    heard: Heard
    links: list[Link]
    asked: Asked


def ruling_on(question: Question, found: Found) -> Ruling:
    """The answer to one question, from what was loaded."""
    causes = causes_of(question, found)
    override, asked = override_for(question, found)
    chain = links(question, found)
    weighed = _Weighed(question, found, causes, heard(question, found, causes), chain, asked)
    each = [(one, *_facts(weighed, one)) for one in candidates(question, found)]
    index, verdict = closest([(one.key, facts) for one, facts, _ in each])
    candidate, facts, mask = each[index]
    return Ruling(
        question=question,
        facts=facts,
        verdict=verdict,
        terms_row=candidate.row,
        override=override,
        released=_released(mask, chain),
        is_hidden=_is_hidden(verdict, causes),
    )


def _facts(weighed: _Weighed, candidate: Candidate) -> tuple[Facts, Masked]:
    """The facts under one protocol or one-off."""
    question, found, causes = weighed.question, weighed.found, weighed.causes
    terms, tight = candidate.terms, local(question, found)
    mask = masked(question, found, candidate.beyond)
    voice = weighed.heard.under(terms.mode if terms else None, question)
    facts = Facts(
        on=question.on,
        is_purpose_listed=question.purpose in Purpose,
        law=law(question, causes),
        keep_until=keep_until(question),
        is_held=is_held(question, found),
        hand=hand(question, found, causes),
        known=known(question, found, causes),
        is_protection=is_protection(question),
        terms=terms,
        grace_months=tight.grace_months,
        is_closed_here=tight.is_closed,
        sensitivity=Sensitivity(question.item.sensitivity),
        stands=voice.stands,
        stands_until=voice.until,
        others=mask.others,
        chain=chain_of(weighed.links, question.on),
        mask=mask.mask,
        is_mask_settled=question.is_mask_settled,
        channel=safety(question.channel),
        least_channel=max(safety(candidate.channel), tight.least_channel),
        is_by_telephone=question.channel == Channel.TELEPHONE,
        asked=weighed.asked,
    )
    return facts, mask


def _released(mask: Masked, chain: list[Link]) -> Released:
    return Released(
        title=mask.title,
        text=mask.text,
        masked=list(mask.kinds),
        label=strictest(link.label for link in chain),
    )


def _is_hidden(verdict: Verdict, causes: Causes) -> bool:
    """Whether a gate that holds it up rests on something that who asks may not know."""
    stopping = (one.gate for one in verdict.findings if one.answer < Answer.ALLOW_WITH)
    return any(causes.is_hidden_at(gate) for gate in stopping)
