"""A talk about wishes while it goes on: kept as a draft after each answer, so that nothing said is lost."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from kinweave.access.actions import drop_draft, keep_draft
from kinweave.access.models import Draft
from kinweave.foundation import Viewer
from kinweave.ties.models import Ring, Tie, Want
from kinweave.trail.acts import acting

ANSWERS = {
    "more": Want.DEVELOP,
    "same": Want.MAINTAIN,
    "less": Want.LESS,
    "stop": Want.WITHDRAW,
    "unsure": Want.NOT_SURE,
    "later": Want.LATER,
}  # the symbol of each answer -> what is kept


@dataclass
class Talk:
    """What has been said so far: how, who helped, and the answer for each person by the id of the tie."""

    method: str = ""
    says_who: str = ""
    helped_by: str = ""
    answers: dict[str, dict[str, str]] = field(default_factory=dict)
    hope: dict[str, str] = field(default_factory=dict)
    said_on: str = ""

    @property
    def has_begun(self) -> bool:
        """Whether it is known how the person tells us."""
        return bool(self.method)

    @property
    def count(self) -> int:
        """How many answers there are."""
        return len(self.answers) + bool(self.hope)

    def answer(self, tie: Tie) -> dict[str, str]:
        """What was said about somebody; nothing when they were skipped."""
        return self.answers.get(str(tie.pk), {})

    def say(self, tie: Tie, answer: Mapping[str, str]) -> None:
        """Take an answer about somebody, or that there is none."""
        self.answers.pop(str(tie.pk), None)
        if answer:
            self.answers[str(tie.pk)] = dict(answer)

    def wishes(self, ties: Sequence[Tie]) -> Iterator[dict[str, Any]]:
        """The answers as wishes, for those who are still in the circle."""
        for tie in ties:
            if said := self.answer(tie):
                yield {"tie": tie, "want": ANSWERS[said["answer"]].value, "words": said.get("words", "")}
        if self.hope:
            yield {**self.hope, "want": Want.DEVELOP.value, "hoped_ring": Ring.NOW_AND_THEN.value}

    def day(self, *, confirmed: bool, on: date) -> date:
        """The day the wishes were said: today if they were read back today, else the day of the last answer."""
        return on if confirmed or not self.said_on else date.fromisoformat(self.said_on)


def kept_talk(place: str, viewer: Viewer) -> tuple[Talk, Draft | None]:
    """The talk that was begun on a page and not finished, or a new one."""
    draft = Draft.objects.visible_to(viewer).at(place).first()
    if draft is None:
        return Talk(), None
    try:
        return Talk(**json.loads(draft.typed)), draft
    except (TypeError, ValueError):  # kept by an earlier version, or not by this page
        return Talk(), None


def keep(talk: Talk, *, place: str, by: Viewer) -> None:
    """Keep what was said so far."""
    talk.said_on = by.on.isoformat()
    with acting():
        keep_draft(place=place, typed=json.dumps(asdict(talk)), by=by)


def forget(*, place: str, by: Viewer) -> None:
    """Forget a talk: it was saved, or is begun again."""
    drop_draft(place=place, by=by)
