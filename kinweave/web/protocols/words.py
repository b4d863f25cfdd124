"""What the pages about protocols say: how one stands, what is missing, what each answer was."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kinweave.agreements.models import LocalRule, Protocol, ProtocolParty
from kinweave.agreements.rules.drafts import Missing
from kinweave.agreements.rules.standing import OVER, State, overdue_days
from kinweave.agreements.standing import answer_of, has_gone, has_signed, sides_of, state_of, suspension_of, uses_for
from kinweave.agreements.terms import BASES, BASIS_WORDS, DETAILS, Category, Channel, Condition, Mode, Purpose
from kinweave.foundation import Viewer
from kinweave.foundation.viewer import LONDON
from kinweave.web.people.days import in_full

STATES: dict[State, tuple[str | Promise, str]] = {
    State.DRAFT: (gettext_lazy("Draft"), "line"),
    State.OUT: (gettext_lazy("Out to sign"), "with"),
    State.LATER: (gettext_lazy("Signed, not begun"), "with"),
    State.IN_FORCE: (gettext_lazy("In force"), "yes"),
    State.DUE: (gettext_lazy("Review due"), "step"),
    State.OVERDUE: (gettext_lazy("Review overdue"), "step"),
    State.LONG_OVERDUE: (gettext_lazy("Stopped: review long overdue"), "no"),
    State.SUSPENDED: (gettext_lazy("Suspended"), "no"),
    State.SUPERSEDED: (gettext_lazy("Superseded"), "line"),
    State.ENDED: (gettext_lazy("Ended"), "line"),
}
STEPS: dict[Missing, tuple[str | Promise, str]] = {
    Missing.WHY: (gettext_lazy("Say why agencies share"), "about"),
    Missing.AGENCIES: (gettext_lazy("Choose the other agencies"), "agencies"),
    Missing.DIRECTION: (gettext_lazy("Say who gives and who receives"), "direction"),
    Missing.PURPOSES: (gettext_lazy("Choose what it is for"), "purposes"),
    Missing.USES: (gettext_lazy("Choose what exactly may go"), "purposes"),
    Missing.CONFIDENTIALITY: (gettext_lazy("Say why you may tell"), "confidentiality"),
    Missing.AGENCY_KIND: (gettext_lazy("Say what kind of agency yours is"), "ours"),
    Missing.TASK: (gettext_lazy("Say for which of your tasks you share"), "ours"),
    Missing.BASIS: (gettext_lazy("Choose your lawful basis"), "ours"),
    Missing.CONDITION: (gettext_lazy("Choose a condition for the sensitive information"), "ours"),
    Missing.POLICY: (gettext_lazy("Name your appropriate policy document"), "ours"),
    Missing.CONTACT: (gettext_lazy("Say whom to ask at your agency"), "ours"),
    Missing.DATES: (gettext_lazy("Choose the days"), "dates"),
    Missing.WHAT_CHANGED: (gettext_lazy("Say what changed"), "changed"),
}
FOLLOWS = {
    Mode.CONSENT: gettext_lazy("Nothing goes without their yes. A no, or a yes taken back, stops it at once."),
    Mode.INFORM: gettext_lazy("They are told before. If they object, a manager looks at it before anything goes."),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to one question: the question's key, its words, and the answer line by line."""

    key: str
    label: str
    lines: tuple[str, ...]


def answers(protocol: Protocol) -> list[Answer]:
    """Everything a protocol says, question by question."""
    return [
        Answer("about", _("Why"), tuple(protocol.why.splitlines())),
        Answer("agencies", _("Agencies"), tuple(one.organisation.called for one in sides_of(protocol))),
        Answer("direction", _("Who gives and who receives"), tuple(map(way, sides_of(protocol)))),
        Answer("whom", _("For which people"), (capfirst(protocol.get_whom_display()),)),
        Answer("purposes", _("For what"), tuple(capfirst(str(Purpose(one).label)) for one in protocol.purposes)),
        *what_may_go(protocol),
        Answer("mode", _("Asked or told"), mode_lines(protocol)),
        Answer("confidentiality", _("May we tell?"), tuple(protocol.confidentiality.splitlines())),
        Answer("channel", _("The least safe way it may go"), (capfirst(protocol.get_channel_display()),)),
        Answer("keeping", _("How long the receiver keeps it"), (months(protocol.keep_months),)),
        Answer("dates", _("Days"), tuple(days(protocol))),
    ]


def what_may_go(protocol: Protocol) -> Iterator[Answer]:
    """What exactly may go for each purpose."""
    for purpose in protocol.purposes:
        found = uses_for(protocol, purpose)
        label = _("What may go for: %(purpose)s") % {"purpose": Purpose(purpose).label}
        yield Answer(f"what-{purpose}", label, tuple(as_line(one.category, one.details) for one in found))


def purpose_of(answer: Answer) -> str:
    """The purpose that an answer about what may go is for."""
    return _("For: %(purpose)s") % {"purpose": Purpose(answer.key.removeprefix("what-")).label}


def as_line(category: str, details: Sequence[str]) -> str:
    """A kind of information, and exactly which parts of it."""
    parts = [str(DETAILS[one].words) for one in details if one in DETAILS]
    return f"{capfirst(str(Category(category).label))}: {', '.join(parts)}"


def way(party: ProtocolParty) -> str:
    """Whether an agency gives, receives, or both."""
    said = {
        (True, True): _("%(name)s gives and receives"),
        (True, False): _("%(name)s gives"),
        (False, True): _("%(name)s receives"),
        (False, False): _("%(name)s neither gives nor receives"),
    }
    return said[party.gives, party.receives] % {"name": party.organisation.called}


def mode_lines(protocol: Protocol) -> tuple[str, ...]:
    """Whether people are asked or told, and what follows."""
    return capfirst(protocol.get_mode_display()), str(FOLLOWS[Mode(protocol.mode)])


def months(count: int) -> str:
    """A number of months."""
    return ngettext("%(count)d month", "%(count)d months", count) % {"count": count}


def days(protocol: Protocol) -> Iterator[str]:
    """From when to when a protocol holds, and when it is looked at again."""
    if protocol.starts_on and protocol.ends_on:
        said = {"first": whole(protocol.starts_on), "last": whole(protocol.ends_on)}
        yield _("From %(first)s to %(last)s") % said
    if protocol.review_on:
        yield _("Looked at again by %(day)s") % {"day": whole(protocol.review_on)}


def whole(day: date) -> str:
    """A day with its year: a paper is read in other years."""
    return date_format(day, "j F Y")


def basis_lines(party: ProtocolParty) -> list[str]:
    """On what basis an agency shares, for which task, under which condition, and whom to ask."""
    if not party.basis:
        return [_("Not said yet")]
    words = {"basis": BASIS_WORDS[party.basis], "article": BASES[party.basis].article}
    lines = [capfirst(_("%(basis)s (UK GDPR, Article %(article)s)") % words)]
    if party.task:
        lines.append(_("For this task: %(task)s") % {"task": party.task})
    if party.condition:
        lines.append(_("Sensitive information: %(what)s") % {"what": Condition(party.condition).label})
    if party.policy:
        lines.append(_("Its policy document: %(name)s") % {"name": party.policy})
    return lines


def how_it_stands(protocol: Protocol, viewer: Viewer) -> str:
    """How a protocol stands, in a sentence or two."""
    return SENTENCES[state_of(protocol, viewer)](protocol, viewer)


def _draft(protocol: Protocol, viewer: Viewer) -> str:
    return _("Not sent out yet. Only your organisation sees it.")


def _out(protocol: Protocol, viewer: Viewer) -> str:
    said = _("Sent out on %(day)s.") % {"day": sent_on(protocol, viewer)}
    return " ".join(filter(None, [said, waits_for(protocol, viewer), _later(protocol, viewer)]))


def sent_on(protocol: Protocol, viewer: Viewer) -> str:
    """The day a protocol was sent out."""
    return in_full(protocol.sent_at.astimezone(LONDON).date(), viewer.on) if protocol.sent_at else ""


def waits_for(protocol: Protocol, viewer: Viewer) -> str:
    """Who has not signed."""
    silent = [one for one in sides_of(protocol) if not has_signed(one) and not has_gone(one, viewer.on)]
    names = ", ".join(one.organisation.called for one in silent)
    return _("Not signed by: %(names)s.") % {"names": names} if names else ""


def _later(protocol: Protocol, viewer: Viewer) -> str:
    return _("Begins on %(day)s.") % {"day": in_full(protocol.starts_on, viewer.on)} if protocol.starts_on else ""


def _in_force(protocol: Protocol, viewer: Viewer) -> str:
    said = _("Until %(day)s.") % {"day": whole(protocol.ends_on)} if protocol.ends_on else ""
    return " ".join(filter(None, [said, waits_for(protocol, viewer), stopped_for(protocol, viewer)]))


def stopped_for(protocol: Protocol, viewer: Viewer) -> str:
    """For whom alone it is suspended."""
    names = [one.organisation.called for one in sides_of(protocol) if suspension_of(protocol, viewer, one)]
    return _("Suspended for %(names)s.") % {"names": ", ".join(names)} if names else ""


def _due(protocol: Protocol, viewer: Viewer) -> str:
    count = -overdue_days(protocol.review_on, viewer.on)
    said = ngettext("in %(count)d day", "in %(count)d days", count) % {"count": count} if count else _("today")
    day = in_full(protocol.review_on, viewer.on) if protocol.review_on else ""
    must = _("Must be looked at by %(day)s, %(when)s.") % {"day": day, "when": said}
    return " ".join(filter(None, [must, stopped_for(protocol, viewer)]))


def overdue(protocol: Protocol, viewer: Viewer) -> str:
    """By how many days a review is overdue."""
    count = overdue_days(protocol.review_on, viewer.on)
    said = ngettext("Overdue by %(count)d day.", "Overdue by %(count)d days.", count)
    return said % {"count": count}


def _overdue(protocol: Protocol, viewer: Viewer) -> str:
    may = _("It may still be used for three months, and each answer says so.")
    return " ".join(filter(None, [overdue(protocol, viewer), may, stopped_for(protocol, viewer)]))


def _long_overdue(protocol: Protocol, viewer: Viewer) -> str:
    return f"{overdue(protocol, viewer)} {_('Nothing goes under it until it is looked at again.')}"


def _suspended(protocol: Protocol, viewer: Viewer) -> str:
    found = suspension_of(protocol, viewer)
    if found is None:
        return stopped_for(protocol, viewer) or _("No agency can give to another under it now.")
    day = in_full(found.from_at.astimezone(LONDON).date(), viewer.on)
    return _("Since %(day)s: %(why)s") % {"day": day, "why": found.because}


def _superseded(protocol: Protocol, viewer: Viewer) -> str:
    if protocol.superseded_on is None:
        return ""
    return _("Another version took its place on %(day)s.") % {"day": whole(protocol.superseded_on)}


def _ended(protocol: Protocol, viewer: Viewer) -> str:
    if protocol.ended_on:
        return _("Ended on %(day)s: %(why)s") % {"day": whole(protocol.ended_on), "why": protocol.ended_because}
    return _("Its last day was %(day)s.") % {"day": whole(protocol.ends_on)} if protocol.ends_on else ""


SENTENCES = {
    State.DRAFT: _draft,
    State.OUT: _out,
    State.LATER: _later,
    State.IN_FORCE: _in_force,
    State.DUE: _due,
    State.OVERDUE: _overdue,
    State.LONG_OVERDUE: _long_overdue,
    State.SUSPENDED: _suspended,
    State.SUPERSEDED: _superseded,
    State.ENDED: _ended,
}


def next_day(protocol: Protocol, viewer: Viewer) -> date | None:
    """The next day on which something is due for a protocol; None when nothing is."""
    found = state_of(protocol, viewer)
    if found in {State.OUT, State.LATER}:
        return protocol.starts_on
    return None if found in {State.DRAFT, State.SUPERSEDED, State.ENDED} else protocol.review_on


def signature(party: ProtocolParty, viewer: Viewer) -> tuple[str, str, str]:
    """What an agency answered: a short word, its kind, and who said it when, with their words."""
    said = answer_of(party)
    if said is None:
        return _("No answer yet"), "line", ""
    day = in_full(said.said_at.astimezone(LONDON).date(), viewer.on)
    who = _("%(who)s, %(day)s.") % {"who": said.signed_by, "day": day}
    kinds = {"signed": "yes", "reservation": "with", "declined": "no", "withdrawn": "no"}
    return capfirst(said.get_answer_display()), kinds[said.answer], " ".join(filter(None, [who, said.words]))


def must_sign(protocol: Protocol, party: ProtocolParty, viewer: Viewer) -> bool:
    """Whether a protocol that is out waits for an agency's first answer."""
    is_open = protocol.sent_at is not None and state_of(protocol, viewer) not in OVER
    return is_open and answer_of(party) is None and not has_gone(party, viewer.on)


def value_of_rule(rule: LocalRule) -> str:
    """What an organisation's own rule is about, in words."""
    lists: dict[str, dict[str, str | Promise]] = {
        "channel": dict(Channel.choices),
        "never_for": dict(Purpose.choices),
        "never_this": dict(Category.choices),
    }
    if rule.kind == LocalRule.Kind.OVERRIDE_HOURS:
        count = int(rule.value)
        return ngettext("%(count)d hour", "%(count)d hours", count) % {"count": count}
    return str(lists.get(rule.kind, {}).get(rule.value, rule.value))
