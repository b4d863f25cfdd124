"""How a decision about sharing is kept: request, both times, answer, every gate with its clauses. I18, I21."""

import json
import secrets
from collections.abc import Sequence
from typing import Any

from kinweave.concerns.models import Concern
from kinweave.foundation import Viewer
from kinweave.information.asking import Ruling, bundle
from kinweave.information.models import SharingDecision
from kinweave.information.rules import Finding
from kinweave.information.rules.answers import CLAUSES
from kinweave.parties.records import held_like
from kinweave.trail import digests


def keep_decision(*, rulings: Sequence[Ruling], outcome: str, because: str = "", by: Viewer) -> SharingDecision:
    """Keep what was decided, in the transaction of what was done with it."""
    asked = rulings[0].question
    salt = secrets.token_bytes(32)
    went = outcome == SharingDecision.Outcome.SHARED
    return SharingDecision.objects.create(
        person=asked.item.person,
        recipient=asked.recipient,
        purpose=asked.purpose,
        channel=asked.channel,
        valid_at=by.at,
        known_at=asked.known_at or by.at,
        answer=bundle(rulings),
        items=[as_kept(one) for one in rulings],
        conditions=conditions(rulings),
        clauses=CLAUSES,
        outcome=outcome,
        because=because or None,
        commitment=commitment(rulings, salt) if went else "",
        salt=salt.hex() if went else "",
        concern=concern_of(rulings),
        **held_like(asked.item.person, by),
    )


def as_kept(ruling: Ruling) -> dict[str, Any]:
    """One item's answer, with every gate that was not plainly yes."""
    return {
        "item": str(ruling.question.item.pk),
        "answer": int(ruling.verdict.answer),
        "gates": [_gate(one) for one in ruling.verdict.findings],
        "raised": [str(gate) for gate in ruling.verdict.raised],
    }


def _gate(finding: Finding) -> dict[str, Any]:
    return {
        "gate": str(finding.gate),
        "state": finding.state,
        "answer": int(finding.answer),
        "clauses": list(finding.clauses),
        "steps": [str(step) for step in finding.steps],
        "conditions": [str(one) for one in finding.conditions],
    }


def conditions(rulings: Sequence[Ruling]) -> list[str]:
    """What goes along with any of the items, each once."""
    return list(dict.fromkeys(str(one) for ruling in rulings for one in ruling.verdict.conditions))


def concern_of(rulings: Sequence[Ruling]) -> Concern | None:
    """The concern that any of it rests on."""
    items = [one.question.item.from_concern for one in rulings]
    overrides = [one.override.concern for one in rulings if one.override]
    return next((one for one in [*items, *overrides] if one is not None), None)


def commitment(rulings: Sequence[Ruling], salt: bytes) -> str:
    """What commits to exactly what was released, and tells nothing of it: HMAC-SHA256 under a salt of its own."""
    released = [[str(one.question.item.pk), one.released.title, one.released.text] for one in rulings]
    return digests.commitment(json.dumps(released, ensure_ascii=False).encode(), salt).hex()
