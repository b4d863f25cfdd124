"""A conversation about sharing while it goes on: a draft after each answer, so that nothing said is lost."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from kinweave.access.actions import drop_draft, keep_draft
from kinweave.access.models import Draft
from kinweave.agreements.actions.family import Chosen, Said
from kinweave.agreements.asking import Asked
from kinweave.foundation import Viewer
from kinweave.trail.acts import acting

YES, NO, LATER = "yes", "no", "later"


@dataclass
class Conversation:
    """What has been said so far: who says it, how it was explained, their own view, each answer by its key."""

    speaker: str = ""
    said_by_words: str = ""
    format: str = ""
    language: str = ""
    helped_by: str = ""
    shows: str = ""
    own_words: str = ""
    agencies: list[str] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    until_on: str = ""
    review_on: str = ""

    def days(self, name: str) -> date | None:
        """A day that was answered, or none."""
        said = getattr(self, name)
        return date.fromisoformat(said) if said else None

    def about(self, asked: Iterable[Asked]) -> list[Asked]:
        """What is talked about: all that concerns the agencies that were chosen."""
        return [one for one in asked if str(one.agency.pk) in self.agencies]

    def chosen(self, asked: Iterable[Asked]) -> Iterator[Chosen]:
        """The answers as choices; nothing for what is to be asked later."""
        for one in self.about(asked):
            said = said_of(one, self.answers.get(one.key, LATER))
            if said:
                until = self.days("until_on") if said == Said.AGREED else None
                yield Chosen(
                    organisation=one.agency, category=one.category, purpose=one.purpose, said=said, until_on=until
                )


def said_of(asked: Asked, answer: str) -> str:
    """What an answer is: yes or no where it is their choice; else that they were told, and perhaps object."""
    yes, no = (Said.AGREED, Said.REFUSED) if asked.is_their_choice else (Said.INFORMED, Said.OBJECTED)
    return str({YES: yes.value, NO: no.value}.get(answer, ""))


def kept(place: str, viewer: Viewer) -> Conversation:
    """The conversation that was begun and not finished, or a new one."""
    draft = Draft.objects.visible_to(viewer).at(place).first()
    try:
        return Conversation(**json.loads(draft.typed)) if draft else Conversation()
    except (TypeError, ValueError):  # kept by an earlier version
        return Conversation()


def keep(conversation: Conversation, *, place: str, by: Viewer) -> None:
    """Keep what was said so far."""
    with acting():
        keep_draft(place=place, typed=json.dumps(asdict(conversation)), by=by)


def forget(*, place: str, by: Viewer) -> None:
    """Forget a conversation: it was saved, or is begun again."""
    drop_draft(place=place, by=by)


def answered(conversation: Conversation, said: dict[str, Any]) -> None:
    """Take the answers of a page."""
    for name, value in said.items():
        setattr(conversation, name, value.isoformat() if isinstance(value, date) else (value or type_of(name)))


def type_of(name: str) -> Any:
    """What stands where nothing was answered."""
    return [] if name == "agencies" else ""
