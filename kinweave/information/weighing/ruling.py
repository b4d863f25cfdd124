"""One question, weighed: under each protocol or one-off that could carry it, and the one that carries it best."""

from dataclasses import replace

from kinweave.agreements.terms import Channel, Purpose
from kinweave.information.gathering import Found
from kinweave.information.question import Question, Released, Ruling
from kinweave.information.rules import (
    Answer,
    Asked,
    Facts,
    Gate,
    Link,
    Mask,
    Others,
    Sensitivity,
    Stands,
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


def ruling_on(question: Question, found: Found) -> Ruling:
    """The answer to one question, from what was loaded."""
    causes = causes_of(question, found)
    override, asked = override_for(question, found)
    chain = links(question, found)
    facts = _facts(question, found, causes, chain, asked)
    said = heard(question, found, causes)
    each = [(one, *_under(one, facts, said, question, found)) for one in candidates(question, found)]
    place, verdict = closest([(one.key, under) for one, under, _ in each])
    candidate, under, mask = each[place]
    return Ruling(
        question=question,
        facts=under,
        verdict=verdict,
        terms_row=candidate.row,
        override=override,
        released=_released(mask, chain),
        to_read=mask.to_read,
        suspects=mask.suspects,
        is_hidden=_is_hidden(verdict, causes, said),
    )


def _facts(question: Question, found: Found, causes: Causes, chain: list[Link], asked: Asked) -> Facts:
    """The facts that are the same under whichever terms."""
    tight = local(question, found)
    return Facts(
        on=question.on,
        is_purpose_listed=question.purpose in Purpose,
        law=law(question, causes),
        keep_until=keep_until(question, found),
        is_held=is_held(question, found),
        hand=hand(question, found, causes),
        known=known(question, found, causes),
        is_protection=is_protection(question),
        terms=None,
        grace_months=tight.grace_months,
        is_closed_here=tight.is_closed,
        sensitivity=Sensitivity(question.item.sensitivity),
        stands=Stands.NOTHING,
        others=Others.NONE,
        chain=chain_of(chain, question.on),
        mask=Mask.NONE,
        is_mask_settled=question.is_mask_settled,
        channel=safety(question.channel),
        least_channel=tight.least_channel,
        is_by_telephone=question.channel == Channel.TELEPHONE,
        asked=asked,
    )


def _under(candidate: Candidate, facts: Facts, said: Heard, question: Question, found: Found) -> tuple[Facts, Masked]:
    """The facts under one protocol or one-off, and what is left of the item under it."""
    terms = candidate.terms
    mask = masked(question, found, candidate.beyond(question.item.details))
    voice = said.under(terms.mode if terms else None, question)
    under = replace(
        facts,
        terms=terms,
        stands=voice.stands,
        stands_until=voice.until,
        others=mask.others,
        mask=mask.mask,
        is_mask_settled=facts.is_mask_settled or mask.is_read,
        least_channel=max(safety(candidate.channel), facts.least_channel),
    )
    return under, mask


def _released(mask: Masked, chain: list[Link]) -> Released:
    return Released(
        title=mask.title,
        text=mask.text,
        masked=list(mask.kinds),
        label=strictest(link.label for link in chain),
    )


def _is_hidden(verdict: Verdict, causes: Causes, said: Heard) -> bool:
    """Whether a gate that holds it up rests on something that who asks may not know."""
    stopping = {one.gate for one in verdict.findings if one.answer < Answer.ALLOW_WITH}
    return (said.rests_on_hidden and Gate.AGREEMENT in stopping) or any(map(causes.is_hidden_at, stopping))
