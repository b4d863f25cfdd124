"""What the person's own page says: easy read, one idea in a sentence, to them or about them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from typing import Any

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, ngettext_lazy

from kinweave.events.models import Event
from kinweave.parties.models import Party
from kinweave.plans.models import Action
from kinweave.ties.figures.saying import joined
from kinweave.ties.models import Want
from kinweave.ties.rules import is_move_closer
from kinweave.ties.standing import Stand

WANTS: Mapping[str, object] = {
    Want.DEVELOP: gettext_lazy("You want to see %(name)s more."),
    Want.MAINTAIN: gettext_lazy("With %(name)s, you want it the same."),
    Want.LESS: gettext_lazy("You want to see %(name)s less."),
    Want.WITHDRAW: gettext_lazy("You want to stop with %(name)s."),
    Want.RESTORE: gettext_lazy("You want to see %(name)s again."),
    Want.NOT_SURE: gettext_lazy("You are not sure about %(name)s."),
    Want.LATER: gettext_lazy("You will say about %(name)s later."),
}
THEY_WANT: Mapping[str, object] = {
    Want.DEVELOP: gettext_lazy("%(me)s wants to see %(name)s more."),
    Want.MAINTAIN: gettext_lazy("With %(name)s, %(me)s wants it the same."),
    Want.LESS: gettext_lazy("%(me)s wants to see %(name)s less."),
    Want.WITHDRAW: gettext_lazy("%(me)s wants to stop with %(name)s."),
    Want.RESTORE: gettext_lazy("%(me)s wants to see %(name)s again."),
    Want.NOT_SURE: gettext_lazy("%(me)s is not sure about %(name)s."),
    Want.LATER: gettext_lazy("%(me)s will say about %(name)s later."),
}
COMES: Mapping[str, object] = {
    Event.Kind.VISIT: ngettext_lazy("%(who)s comes to see you.", "%(who)s come to see you.", "count"),
    Event.Kind.PHONE: ngettext_lazy("%(who)s phones you.", "%(who)s phone you.", "count"),
    Event.Kind.VIDEO: gettext_lazy("You have a video call with %(who)s."),
    Event.Kind.MESSAGE: ngettext_lazy("%(who)s writes to you.", "%(who)s write to you.", "count"),
    Event.Kind.OUTING: gettext_lazy("You go out with %(who)s."),
    Event.Kind.ACTIVITY: gettext_lazy("You do something with %(who)s."),
    Event.Kind.TALK: gettext_lazy("You talk with %(who)s about your wishes."),
}
THEY_COME: Mapping[str, object] = {
    Event.Kind.VISIT: ngettext_lazy("%(who)s comes to see %(me)s.", "%(who)s come to see %(me)s.", "count"),
    Event.Kind.PHONE: ngettext_lazy("%(who)s phones %(me)s.", "%(who)s phone %(me)s.", "count"),
    Event.Kind.VIDEO: gettext_lazy("%(me)s has a video call with %(who)s."),
    Event.Kind.MESSAGE: ngettext_lazy("%(who)s writes to %(me)s.", "%(who)s write to %(me)s.", "count"),
    Event.Kind.OUTING: gettext_lazy("%(me)s goes out with %(who)s."),
    Event.Kind.ACTIVITY: gettext_lazy("%(me)s does something with %(who)s."),
    Event.Kind.TALK: gettext_lazy("%(me)s talks with %(who)s about wishes."),
}
FEW = 2  # sentences below one heading of the first page


def wish(want: str, name: str, me: Party, *, is_me: bool) -> str:
    """What somebody wants, in a sentence."""
    return str((WANTS if is_me else THEY_WANT)[want]) % {"name": name, "me": me.called}


def wishes_in_short(stand: Stand, me: Party, *, is_me: bool) -> str:
    """Whom they want to see more. The others are on the page of wishes: somebody may look over a shoulder."""
    closer = [one for one in stand.ties if is_move_closer(want=one.want)]
    if closer:
        return " ".join(wish(one.want, one.name, me, is_me=is_me) for one in closer[:FEW])
    if any(one.wish for one in stand.ties):
        return _("You have said what you want.") if is_me else _("%(me)s has said it.") % {"me": me.called}
    return _("Nobody has asked you yet.") if is_me else _("Nobody has asked %(me)s yet.") % {"me": me.called}


def circle_in_short(stand: Stand, me: Party, *, is_me: bool) -> str:
    """How many people there are."""
    count = len(stand.ties)
    if not count:
        return _("Nobody is in your circle yet.") if is_me else _("Nobody is in the circle yet.")
    mine = ngettext("There is %(count)d person in your circle.", "There are %(count)d people in your circle.", count)
    theirs = ngettext("There is %(count)d person in the circle.", "There are %(count)d people in the circle.", count)
    return (mine if is_me else theirs) % {"count": count}


def visit(kind: str, who: Iterable[str], me: Party, *, is_me: bool) -> str:
    """Who comes, or phones, in a sentence."""
    people = list(who)
    said = {"who": joined(people) or _("Somebody"), "me": me.called, "count": max(1, len(people))}
    sentence: Any = (COMES if is_me else THEY_COME)[kind]
    return str(sentence % said)


def planned(event: Any, may_come: Sequence[str], on: date, *, is_me: bool) -> str:
    """When something is planned, where, and who may come too; or that it is not going ahead for now.

    The place is for the person: whoever speaks for them need not know where they will be.
    """
    if event.is_stopped:
        return _("This is not going ahead for now.")
    where = _("The place: %(place)s.") % {"place": event.place} if event.place and is_me else ""
    too = _("%(who)s may come too.") % {"who": joined(may_come)}
    return " ".join(filter(None, [when(event.day, event.time, on), where, too if may_come else ""]))


def when(day: date, at: time | None, on: date) -> str:
    """A day and a time, in a sentence or two."""
    said = date_format(day, "l j F")
    if day == on:
        sentence = _("That is today.")
    elif (day - on).days == 1:
        sentence = _("That is tomorrow.")
    else:
        sentence = _("That is on %(day)s.") % {"day": said}
    return f"{sentence} {_('The time is %(time)s.') % {'time': time_format(at, 'H:i')}}" if at else sentence


def who_does(action: Action, me: Party, on: date, *, is_me: bool) -> str:
    """Who does a next step, and by when."""
    doer = action.doer.called
    said = _("You do this.") if is_me and action.doer_id == me.pk else _("%(name)s does this.") % {"name": doer}
    if action.due_on is None:
        return said
    if action.due_on < on:
        return f"{said} {_('It is late.')}"
    return f"{said} {_('By %(day)s.') % {'day': date_format(action.due_on, 'l j F')}}"
