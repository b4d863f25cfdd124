"""What the public pages say of a place: where, when, at what cost, how far, why it was found, how fresh it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinweave.directory.access import ACCESS, LANGUAGES
from kinweave.directory.interests import INTERESTS, named
from kinweave.directory.listed import Listed
from kinweave.directory.models import Vacancy
from kinweave.directory.rules import is_old, minutes, room_counts_since
from kinweave.directory.search.asking import Asked, words_of
from kinweave.directory.search.documents import kind_of, parts
from kinweave.directory.search.spots import KILOMETRES_IN_A_MILE, Point, kilometres
from kinweave.ties.figures.saying import joined
from kinweave.web.find.forms import KINDS, PARTS
from kinweave.web.places import words as places

WALKED = 3.0  # miles: longer ways are not said on foot
LONGEST_PART = 160  # letters of a description that are shown with the words that were found
SENTENCE = re.compile(r"(?<=[.!?])\s+")
A_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Way:
    """How far a place is: a number, what it counts, and about how long it takes."""

    number: str
    small: str


@dataclass(frozen=True, slots=True)
class Result:
    """One place in a list of results."""

    listed: Listed
    meta: str
    way: Way | None
    why: SafeString
    unknown: str
    fresh: str
    is_old: bool
    room: str
    room_is_old: bool


def result(listed: Listed, asked: Asked, on: date) -> Result:
    """A place, as the list says it."""
    return Result(
        listed=listed,
        meta=in_short(listed),
        way=way(listed, asked.near),
        why=why(listed, asked),
        unknown=joined(not_known(listed)),
        fresh=fresh(listed, on),
        is_old=is_old_or_unknown(listed, on),
        room=room(listed, on),
        room_is_old=is_room_old(listed, on),
    )


def in_short(listed: Listed) -> str:
    """Where, when and at what cost, in a line."""
    weekdays = dict.fromkeys(one.weekday for one in listed.openings)
    cost = places.cost(listed) if listed.cost_words or listed.pence is not None else ""
    said = (where(listed), places.days(sorted(weekdays)), cost, "" if listed.name == listed.kind else listed.kind)
    return " ".join(f"{part.rstrip('.')}." for part in said if part)


def where(listed: Listed) -> str:
    """Where it is; of who works at home, in which area."""
    if listed.is_by_area:
        return _("In %(area)s") % {"area": listed.area} if listed.area else ""
    code = listed.postcode if listed.postcode not in listed.address else ""
    return ", ".join(filter(None, (listed.address, code))) or listed.area


def miles(listed: Listed, near: Point | None) -> float | None:
    """How far it is, in miles; None when one of the two is not known."""
    return kilometres(near, listed.point) / KILOMETRES_IN_A_MILE if near and listed.point else None


def way(listed: Listed, near: Point | None) -> Way | None:
    """How far a place is. Where only its area is known, it counts to the middle of that."""
    far = miles(listed, near)
    if far is None:
        return None
    if listed.is_by_area or listed.is_middle:
        about = max(1, round(far))
        return Way(_("about %(miles)d") % {"miles": about}, ngettext("mile, to the area", "miles, to the area", about))
    number = f"{far:.1f}"
    if far > WALKED:
        return Way(number, _("miles"))
    took = minutes(far * KILOMETRES_IN_A_MILE, "foot")
    return Way(number, _("miles, about %(minutes)d minutes on foot") % {"minutes": took})


def why(listed: Listed, asked: Asked) -> SafeString:
    """Why a place was found, in short sentences, with the words that were looked for marked."""
    return format_html_join(" ", "{}", ((part,) for part in reasons(listed, asked)))


def reasons(listed: Listed, asked: Asked) -> Iterator[SafeString | str]:
    """Each reason: the words first, then what was chosen."""
    if asked.words:
        yield from by_words(listed, set(words_of(asked.words)))
    told = (
        named(asked.interest) if asked.interest else "",
        *(places.opening(fitting(listed, asked)) if asked.day or asked.part else ()),
        places.cost(listed) if asked.cost else "",
        places.things(asked.access),
        str(LANGUAGES.get(asked.language, "")),
        "" if asked.age is None else places.ages(listed) or _("For all ages"),
        str(KINDS[kind_of(listed)]) if asked.kind else "",
        str(Vacancy.Room.YES.label) if asked.room else "",
    )
    yield from (capfirst(f"{one.rstrip('.')}.") for one in told if one)


def fitting(listed: Listed, asked: Asked) -> list[Any]:
    """When it is open as asked for."""
    return [
        one
        for one in listed.openings
        if (not asked.day or one.weekday == int(asked.day))
        and (not asked.part or asked.part in parts(one.opens_at, one.closes_at))
    ]


def by_words(listed: Listed, looked_for: set[str]) -> Iterator[SafeString]:
    """The sentences, names and things in which words were found that somebody looked for; each word once."""
    there = [str(ACCESS.get(one.key, one.key)) for one in listed.accesses if one.is_there]
    said = (
        listed.name,
        *SENTENCE.split(listed.description),
        *(capfirst(named(key)) for key in listed.interests),
        listed.kind,
        listed.organisation_name,
        where(listed),
        *map(capfirst, there),
    )
    left = set(looked_for)
    for text in said:
        found = left & set(words_of(text))
        if found and len(text) <= LONGEST_PART:
            left -= found
            yield marked(f"{text.rstrip('.')}." if text[-1:] not in "!?" else text, looked_for)


def marked(text: str, looked_for: set[str]) -> SafeString:
    """A text in which the words that were looked for are marked."""
    done, at = SafeString(""), 0
    for word in A_WORD.finditer(text):
        if set(words_of(word[0])) & looked_for:
            done += escape(text[at : word.start()]) + format_html("<mark>{}</mark>", word[0])
            at = word.end()
    return done + escape(text[at:])


def not_known(listed: Listed) -> list[str]:
    """What nobody has said that would matter to anyone, as things."""
    told = {
        _("when it is open"): listed.openings,
        _("what it costs"): listed.cost_words or listed.pence is not None,
        _("how one gets in"): listed.accesses,
        _("the languages spoken there"): listed.languages,
    }
    return [] if listed.is_entry else [what for what, is_said in told.items() if not is_said]


def fresh(listed: Listed, on: date) -> str:
    """When it was last checked, and where it is from."""
    when = places.last_checked(listed.checked_on, on) if listed.checked_on else _("Nobody has checked this yet")
    if listed.is_entry and listed.assured_on:
        when = _("They said on %(day)s that it is right") % {"day": day(listed.assured_on)}
    return _("%(when)s. From: %(source)s.") % {"when": when, "source": listed.source}


def room(listed: Listed, on: date) -> str:
    """Whether there is room, and how old that word is; nothing when nobody has said."""
    if not listed.room or not listed.room_on:
        return ""
    days = (on - listed.room_on).days
    told = ngettext("They said so %(days)d day ago.", "They said so %(days)d days ago.", days) % {"days": days}
    return f"{capfirst(str(Vacancy.Room(listed.room).label))}. {told if days > 0 else _('They said so today.')}"


def is_room_old(listed: Listed, on: date) -> bool:
    """Whether what was said of room is too old to count."""
    return listed.room_on is not None and listed.room_on < room_counts_since(on)


def is_old_or_unknown(listed: Listed, on: date) -> bool:
    """Whether it was checked too long ago, or never."""
    looked = max(filter(None, (listed.checked_on, listed.assured_on)), default=None)
    return looked is None or is_old(looked, on)


def chosen(asked: Asked, place: str, miles: str) -> str:
    """What was asked for, in a phrase after the number of places."""
    told = (
        ngettext("within %(miles)d mile of %(place)s", "within %(miles)d miles of %(place)s", int(miles))
        % {"miles": int(miles), "place": place}
        if asked.near
        else "",
        _("for “%(words)s”") % {"words": asked.words} if asked.words else "",
        named(asked.interest) if asked.interest else "",
        WEEKDAYS[int(asked.day)] if asked.day else "",
        str(PARTS.get(asked.part, "")),
        {"free": _("free"), "low": _("£5 or less")}.get(asked.cost, ""),
        places.things(asked.access),
        str(LANGUAGES.get(asked.language, "")),
        _("for the age of %(age)d") % {"age": asked.age} if asked.age is not None else "",
        str(KINDS.get(asked.kind, "")),
        _("with room") if asked.room else "",
        _("checked in the last 3 months") if asked.checked_since else "",
    )
    return ", ".join(filter(None, map(str, told)))


def facts(listed: Listed, on: date) -> list[dict[str, Any]]:
    """What a page says of a place, each part with the day on which it was last checked."""
    told: Sequence[tuple[str, Sequence[str]]] = (
        (_("Open"), places.opening(listed.openings)),
        (_("Cost"), [places.cost(listed)] if listed.cost_words or listed.pence is not None else []),
        (_("For"), [places.ages(listed) or ("" if listed.is_entry else _("Everybody"))]),
        (_("Languages"), [capfirst(places.languages(listed))]),
        (_("Places"), [str(listed.capacity)] if listed.capacity is not None else []),
    )
    rows = [(name, lines, listed.checked_on) for name, lines in told] + list(ways_in(listed))
    known = [
        {"name": name, "lines": lines, "day": day(looked), "is_old": looked is None or is_old(looked, on)}
        for name, lines, looked in rows
        if any(lines)
    ]
    room_known = {"name": _("Room"), "lines": [room(listed, on)], "day": day(listed.room_on)}
    return [*known, {**room_known, "is_old": is_room_old(listed, on)}] if listed.room else known


def ways_in(listed: Listed) -> Iterator[tuple[str, list[str], date]]:
    """Each thing that is known about getting in, and when somebody looked."""
    known = {one.key: one for one in listed.accesses}
    for key, name in ACCESS.items():
        if key in known:
            yield capfirst(str(name)), [_("Yes") if known[key].is_there else _("No")], known[key].checked_on


def interests() -> list[tuple[str, str]]:
    """Everything there can be to enjoy, with its name."""
    return [(key, capfirst(named(key))) for key in INTERESTS]


def day(on: date | None) -> str:
    """A day in words."""
    return date_format(on, "j F Y") if on else _("Not known")
