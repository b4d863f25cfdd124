"""What is said of places and of why they may suit somebody."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format, time_format
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kinweave.directory.access import ACCESS, LANGUAGES, NEEDS, WAYS
from kinweave.directory.interests import named
from kinweave.directory.listed import Access, Listed, Opening
from kinweave.directory.models import Accessibility, Schedule, Service
from kinweave.directory.rules import is_old
from kinweave.parties.models import Party, Travel
from kinweave.plans.models import Asking, Suggestion
from kinweave.plans.rules.suggesting import AGE, COST, DAYS, WAY, Match
from kinweave.ties.figures.saying import joined

NOT_KNOWN: Mapping[str, str | Promise] = {
    DAYS: gettext_lazy("on which days"),
    COST: gettext_lazy("what it costs"),
    AGE: gettext_lazy("whether their age fits"),
    WAY: gettext_lazy("how long the way takes"),
}


def likes(keys: Iterable[str]) -> str:
    """Interests in a phrase."""
    return joined(named(key) for key in keys)


def days(weekdays: Iterable[int]) -> str:
    """Days of the week in a phrase."""
    return joined(WEEKDAYS[day] for day in weekdays)


def pounds(pence: int) -> str:
    """An amount in pounds."""
    return f"£{pence // 100}" if pence % 100 == 0 else f"£{pence / 100:.2f}"


def cost(service: Service | Listed) -> str:
    """What a visit costs; or that nobody has said."""
    if service.cost_words:
        return service.cost_words
    if service.pence is None:
        return _("Not known")
    return pounds(service.pence) if service.pence else _("Free")


def opening(times: Iterable[Schedule | Opening]) -> list[str]:
    """When it is open, a line for each day and time."""
    lines = []
    for one in times:
        told = {
            "day": WEEKDAYS[one.weekday],
            "opens": time_format(one.opens_at, "H:i"),
            "closes": time_format(one.closes_at, "H:i"),
        }
        lines.append(_("%(day)s, %(opens)s to %(closes)s") % told)
    return lines


def languages(service: Service | Listed) -> str:
    """The languages spoken there."""
    return joined(LANGUAGES.get(code, code) for code in service.languages)


def ages(service: Service | Listed) -> str:
    """For what ages it is; nothing when it is for everybody."""
    told = {"from": service.youngest, "to": service.oldest}
    if service.youngest is not None and service.oldest is not None:
        return _("%(from)d to %(to)d years") % told
    if service.youngest is not None:
        return _("%(from)d years and over") % told
    return _("Up to %(to)d years") % told if service.oldest is not None else ""


def checked(service: Service, on: date) -> str:
    """When it was last checked; how long ago, when that is long."""
    return last_checked(service.checked_on, on)


def last_checked(checked_on: date, on: date) -> str:
    """On which day something was last checked; how long ago, when that is long."""
    day = date_format(checked_on, "j F Y")
    if not is_old(checked_on, on):
        return _("Last checked on %(day)s") % {"day": day}
    months = (on - checked_on).days // 30
    text = ngettext(
        "Last checked %(count)d month ago, on %(day)s",
        "Last checked %(count)d months ago, on %(day)s",
        months,
    )
    return text % {"count": months, "day": day}


def access(ways_in: Iterable[Accessibility | Access]) -> list[tuple[str, str, str]]:
    """What is known about getting in: the thing, whether it is there, and when somebody looked."""
    known = {one.key: one for one in ways_in}
    return [
        (
            capfirst(str(name)),
            _("Yes") if known[key].is_there else _("No"),
            date_format(known[key].checked_on, "j F Y"),
        )
        for key, name in ACCESS.items()
        if key in known
    ]


def access_not_known(ways_in: Iterable[Accessibility | Access]) -> str:
    """What nobody has said about getting in, in a phrase."""
    known = {one.key for one in ways_in}
    return joined(name for key, name in ACCESS.items() if key not in known)


def in_short(service: Service) -> str:
    """Where, when and at what cost, in a line."""
    weekdays = dict.fromkeys(one.weekday for one in service.times)
    said = [service.where, days(weekdays), cost(service)]
    return " ".join(f"{part.rstrip('.')}." for part in said if part)


def why(match: Match, person: Party) -> list[str]:
    """Why a place may suit somebody, in short sentences."""
    said = [_("%(name)s likes this: %(what)s.") % {"name": person.called, "what": likes(match.shared)}]
    if match.company:
        said.append(_("So does: %(names)s.") % {"names": joined(name for _tie, name in match.company)})
    if match.days:
        said.append(f"{days(match.days)}.")
    if match.pence is not None:
        said.append(_("%(amount)s a visit.") % {"amount": pounds(match.pence)} if match.pence else _("Free."))
    if match.access:
        said.append(_("What they need is there: %(what)s.") % {"what": things(match.access)})
    if match.way:
        by, minutes = match.way
        said.append(_("About %(minutes)d minutes %(way)s.") % {"minutes": minutes, "way": WAYS[by]})
    return said


def asked(one: Suggestion) -> str:
    """How somebody was asked, with which advocate, and what those there may hear; nothing where that was not kept."""
    asking: Asking | None = getattr(one, "asking", None)
    if asking is None:
        return ""
    where = _("On their own page") if asking.is_own else _("Asked by a worker")
    said = [f"{where}: {asking.get_method_display()}."]
    if asking.advocate:
        said.append(_("With %(name)s, their advocate.") % {"name": asking.advocate})
    if asking.is_yes:
        said.append(_("Those there may hear: %(what)s.") % {"what": asking.get_may_hear_display()})
    return " ".join(said)


def things(keys: Iterable[str]) -> str:
    """What somebody needs to get in, in a phrase."""
    return joined(NEEDS.get(key, key) for key in keys)


def not_known(match: Match) -> str:
    """What nobody has said that would matter, in a sentence; nothing when all is known."""
    if not match.not_known:
        return ""
    each = [str(NOT_KNOWN.get(key) or NEEDS.get(key, key)) for key in match.not_known]
    return _("Not known: %(what)s.") % {"what": joined(each)}


def travel(limits: Travel | None) -> list[tuple[str, str]]:
    """How far somebody can go: each question with its answer. What was not asked says so."""
    if limits is None:
        return []
    minutes = ngettext("%(count)d minute", "%(count)d minutes", limits.minutes or 0) % {"count": limits.minutes or 0}
    said: Sequence[tuple[str, str]] = (
        (_("Sets out from"), limits.area),
        (_("Goes"), joined(WAYS[by] for by in limits.by)),
        (_("Longest way"), minutes if limits.minutes else ""),
        (_("Most for a visit"), "" if limits.pence is None else pounds(limits.pence)),
        (_("Has time on"), days(limits.free_days)),
        (_("Needs"), things(limits.access)),
        (_("Somebody to come along"), _("Yes") if limits.with_somebody else _("No")),
    )
    return [(asked, answer or _("Nobody has said")) for asked, answer in said]
