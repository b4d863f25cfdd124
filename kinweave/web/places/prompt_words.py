"""What prompts say: what is written down and what is not, and nothing of the person. Each with its records."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kinweave.parties.models import Party
from kinweave.plans.rules import prompts as rules
from kinweave.plans.rules.prompts import Cause, Prompt
from kinweave.ties.figures.saying import joined
from kinweave.ties.figures.words import SUPPORT
from kinweave.web.people.days import in_full

NAMES: Mapping[str, str | Promise] = {
    rules.ENDED: gettext_lazy("A tie has ended, and nobody has asked how it is"),
    rules.ANSWERS: gettext_lazy("Their answers about company have risen"),
    rules.QUIET: gettext_lazy("A tie has gone quiet"),
    rules.NO_CONTACT: gettext_lazy("No contact with anybody unpaid is written down"),
    rules.NOBODY_CLOSE: gettext_lazy("Nobody unpaid stands in the two closest rings"),
    rules.RHYTHMS: gettext_lazy("Two agreed rhythms or more were missed twice"),
    rules.ONE_HELPER: gettext_lazy("One person alone is named for several kinds of support"),
}
PARTS: Mapping[str, str | Promise] = {
    "ucla3": gettext_lazy("Three questions about company, 3 to 9"),
    "lonely": gettext_lazy("The direct question, 1 to 5"),
}


@dataclass(frozen=True, slots=True)
class Behind:
    """A record behind a prompt: its words, and where it stands."""

    text: str
    href: str


def weeks(count: int) -> str:
    """Whole weeks in words."""
    return ngettext("%(count)d week", "%(count)d weeks", count) % {"count": count}


def title(prompt: Prompt, person: Party) -> str:
    """What is worth a thought, in a line."""
    first = prompt.causes[0]
    named = {"person": person.called, "other": first.name}
    if prompt.key == rules.RHYTHMS:
        count = len(prompt.causes)
        text = ngettext(
            "%(person)s: %(count)d agreed rhythm was missed twice",
            "%(person)s: %(count)d agreed rhythms were missed twice",
            count,
        )
        return text % {**named, "count": count}
    if prompt.key == rules.ONE_HELPER:
        return TITLES[prompt.key] % {**named, "kinds": kinds(first)}
    return str(TITLES[prompt.key]) % named


TITLES: Mapping[str, str | Promise] = {
    rules.ENDED: gettext_lazy("%(person)s and %(other)s: it has ended"),
    rules.ANSWERS: gettext_lazy("%(person)s answered the questions about company differently"),
    rules.QUIET: gettext_lazy("%(person)s and %(other)s have gone quiet"),
    rules.NO_CONTACT: gettext_lazy("%(person)s: no contact with anybody unpaid is written down"),
    rules.NOBODY_CLOSE: gettext_lazy("%(person)s: nobody unpaid stands in the two closest rings"),
    rules.ONE_HELPER: gettext_lazy("%(person)s: only %(other)s is named for %(kinds)s"),
}


def kinds(cause: Cause) -> str:
    """Kinds of support, in words."""
    return joined(SUPPORT.get(kind, kind) for kind in cause.kinds)


def why(prompt: Prompt, on: date) -> str:
    """Why it came up, in a sentence or two."""
    return WHY[prompt.key](prompt, on)


def ended_why(prompt: Prompt, on: date) -> str:
    """When it ended."""
    day = in_full(prompt.causes[0].day or on, on)
    return _("It ended on %(day)s. Nobody has written down since how they are.") % {"day": day}


def answers_why(prompt: Prompt, on: date) -> str:
    """From what to what, and when."""
    first, last = prompt.causes[-2:]
    told = {"before": first.number, "after": last.number, "day": in_full(last.day or on, on)}
    return _("From %(before)d to %(after)d, asked on %(day)s. Higher says: company is missed more often.") % told


def quiet_why(prompt: Prompt, on: date) -> str:
    """For how long, and what was agreed."""
    one = prompt.causes[0]
    text = ngettext(
        "No contact with %(name)s for %(weeks)s. They agreed every week.",
        "No contact with %(name)s for %(weeks)s. They agreed every %(count)d weeks.",
        one.every_weeks or 1,
    )
    return text % {"name": one.name, "weeks": weeks(one.number or 0), "count": one.every_weeks or 1}


def no_contact_why(prompt: Prompt, on: date) -> str:
    """When the last one was. What is not written down may have happened."""
    last = prompt.causes[0]
    said = (
        _("The last one was on %(day)s, with %(name)s.") % {"day": in_full(last.day, on), "name": last.name}
        if last.day
        else _("There is none at all.")
    )
    return f"{said} {_('It may have happened without a note.')}"


def nobody_close_why(prompt: Prompt, on: date) -> str:
    """How many are in the circle."""
    count = len(prompt.causes)
    text = ngettext(
        "There is %(count)d person in the circle, further out or paid to help.",
        "There are %(count)d people in the circle, further out or paid to help.",
        count,
    )
    return text % {"count": count}


def rhythms_why(prompt: Prompt, on: date) -> str:
    """With whom, and for how long."""
    each = [f"{one.name} ({weeks(one.number or 0)})" for one in prompt.causes]
    return _("No contact with %(names)s.") % {"names": joined(each)}


def one_helper_why(prompt: Prompt, on: date) -> str:
    """What would be if they could not help."""
    return _("If %(name)s could not help, nobody else is named.") % {"name": prompt.causes[0].name}


WHY: Mapping[str, Callable[[Prompt, date], str]] = {
    rules.ENDED: ended_why,
    rules.ANSWERS: answers_why,
    rules.QUIET: quiet_why,
    rules.NO_CONTACT: no_contact_why,
    rules.NOBODY_CLOSE: nobody_close_why,
    rules.RHYTHMS: rhythms_why,
    rules.ONE_HELPER: one_helper_why,
}


def behind(prompt: Prompt, on: date) -> list[Behind]:
    """The records that caused it, each with where it stands."""
    return [Behind(record(prompt.key, cause, on), address(cause)) for cause in prompt.causes]


def address(cause: Cause) -> str:
    """Where a record stands."""
    return reverse("score" if cause.kind == "score" else "tie", args=[cause.id])


def record(key: str, cause: Cause, on: date) -> str:
    """What one record says."""
    if cause.kind == "score":
        part = str(PARTS[cause.name])
        told = {"part": part, "number": cause.number, "day": in_full(cause.day or on, on)}
        return _("%(part)s: %(number)d on %(day)s") % told
    if key == rules.ENDED:
        return _("%(name)s: ended on %(day)s") % {"name": cause.name, "day": in_full(cause.day or on, on)}
    if key == rules.NOBODY_CLOSE:
        return _("%(name)s: ring %(ring)d of 4") % {"name": cause.name, "ring": cause.number or 0}
    if key == rules.ONE_HELPER:
        return _("%(name)s: %(kinds)s") % {"name": cause.name, "kinds": kinds(cause)}
    if cause.day is None:
        return _("%(name)s: no contact is written down") % {"name": cause.name}
    return _("%(name)s: last contact on %(day)s") % {"name": cause.name, "day": in_full(cause.day, on)}
