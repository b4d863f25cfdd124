"""What is left of an item after its masks: other people, fields that the purpose does not need, addresses. R13, R14."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from kinweave.agreements.terms import DETAILS
from kinweave.information.gathering import Found
from kinweave.information.gathering.together import Row
from kinweave.information.masking import says
from kinweave.information.models.item import LONGEST_TITLE
from kinweave.information.question import Question
from kinweave.information.rules import Mask, Others
from kinweave.information.scanning import MASKED, scan, suspects
from kinweave.information.trimming import trim
from kinweave.information.weighing.causes import anybody_in
from kinweave.information.weighing.reading import reading, what_is_read

HAS_WORDS = re.compile(r"\w")
OTHERS, ADDRESS = "others", "address"


@dataclass(frozen=True, slots=True)
class Masked:
    """An item after its masks, and what the gates are told of them."""

    title: str
    text: str
    kinds: tuple[str, ...]  # what was left out: others, address, or a detail
    others: Others
    mask: Mask
    is_read: bool = False  # whoever asks read this very text themself
    to_read: str = ""  # what a reader's word would rest on, where a human has to look
    suspects: tuple[str, ...] = ()  # the words that may be an address


def masked(question: Question, found: Found, beyond: Iterable[str]) -> Masked:
    """The item as it would go under terms that do not name some of its fields."""
    mentions, addresses, left = _counted(question, found), list(_addresses(question, found)), tuple(beyond)
    read = reading(question, found, addresses, left)
    title, text = _without(mentions, read.title), _without(mentions, read.text)
    open_title, open_text = scan(title, addresses), scan(text, addresses)
    trimmed = trim(open_text.text, left, question.item.person)
    heading = trim(open_title.text, left, question.item.person)  # a title need not hold what is left out
    is_unsure = (open_title.is_unsure or open_text.is_unsure or trimmed.is_unsure) and not read.is_settled
    has_found = open_title.found or open_text.found or read.has_marks
    kinds = (*([OTHERS] if mentions else []), *([ADDRESS] if has_found else []), *trimmed.masked, *heading.masked)
    shown = f"{heading.text}\n{trimmed.text}"
    return Masked(
        title=Truncator(heading.text).chars(LONGEST_TITLE),
        text=trimmed.text,
        kinds=tuple(dict.fromkeys(kinds)),
        others=_others(mentions, trimmed.text),
        mask=Mask.UNSURE if is_unsure else Mask.MASKED if has_found or trimmed.masked or heading.masked else Mask.NONE,
        is_read=read.is_own,
        to_read=what_is_read(question.item, addresses, left) if is_unsure else "",
        suspects=tuple(suspects(shown, addresses)) if is_unsure else (),
    )


def _addresses(question: Question, found: Found) -> Iterator[str]:
    """Addresses that are kept safe: of anybody in the item, and of whoever they may live with."""
    subject = question.item.person.human
    parents = {row.parent__human for row in found.of("parents", person__human=subject)}
    close = {row.to_party__human for row in found.of("close", person__human=subject)}
    near = anybody_in(question, found) | parents | close
    for row in found.addresses:
        if row.party.human in near and row.holder_id == question.item.holder_id:
            yield row.address


def _counted(question: Question, found: Found) -> list[Row]:
    """Third parties and who told it, but who agreed, is named in their own work, or whose name goes after a balance."""
    return [row for row in found.of("mentions", item_id=question.item.pk) if row.kind != "subject" and _counts(row)]


def _counts(row: Row) -> bool:
    is_balanced = bool(row.balance) and row.balanced_by_id is not None
    return not (row.in_own_role or is_balanced or row.agreed_on is not None)


def _without(mentions: Iterable[Row], text: str) -> str:
    """The text with other words for each of these people, the longest name first."""
    names = [(name, row.instead or _("somebody")) for row in mentions for name in _names(row)]
    for name, instead in sorted(names, key=lambda pair: (-len(pair[0]), pair)):
        text = says(name).sub(instead.replace("\\", r"\\"), text)
    return text


def _names(row: Row) -> set[str]:
    return {row.words, row.party__called, row.party__sort_name} - {"", None}


def _others(mentions: list[Row], text: str) -> Others:
    if not mentions:
        return Others.NONE
    if not all(row.can_mask for row in mentions):
        return Others.INSEPARABLE
    return Others.MASKABLE if _has_words_left(mentions, text) else Others.NOTHING_LEFT


def _has_words_left(mentions: list[Row], text: str) -> bool:
    """Whether anything is left beside the words that stand instead of others."""
    for words in [*(row.instead or _("somebody") for row in mentions), str(MASKED), *map(_label, DETAILS)]:
        text = text.replace(words, "")
    return bool(HAS_WORDS.search(text))


def _label(detail: str) -> str:
    return f"[{DETAILS[detail].words}]"
