"""What stands on a person's own page, gathered once for its parts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kinweave.circles.models import Member
from kinweave.concerns.off_page import OffPage, off_page, on_their_page
from kinweave.events.models import Event, Participation
from kinweave.events.stopping import is_stopped
from kinweave.foundation import LONDON, Viewer
from kinweave.parties.models import Party, Support
from kinweave.plans.models import Action
from kinweave.ties.models import Ring, Sector
from kinweave.ties.standing import History, Stand, history
from kinweave.web.circles.shown import Links
from kinweave.web.mine import saying

WHY = {
    "allocation": gettext_lazy("They work with you."),
    "registered": gettext_lazy("They lead the work there."),
    "break-glass": gettext_lazy("They opened it in an emergency. It closes after 2 hours."),
}  # other causes are left out here: a name alone could say too much
WHY_THEM = {
    "allocation": gettext_lazy("They work with %(me)s."),
    "registered": gettext_lazy("They lead the work there."),
    "break-glass": gettext_lazy("They opened it in an emergency. It closes after 2 hours."),
}
RINGS = {
    Ring.CLOSEST: gettext_lazy("Very close."),
    Ring.CLOSE: gettext_lazy("Close."),
    Ring.NOW_AND_THEN: gettext_lazy("Now and then."),
    Ring.SAY_HELLO: gettext_lazy("To say hello."),
}


COMING = (Participation.Reply.COMES,)


@dataclass(frozen=True, slots=True)
class Said:
    """A line of the page: a few words, and what there is to say of them."""

    what: str
    more: str
    href: str = ""
    face: str = ""
    sector: str = ""
    initials: str = ""
    photo: str = ""
    words: str = ""
    is_worker: bool = False


@dataclass
class MyPage:
    """One person's own page, as they see it, or somebody who speaks for them."""

    person: Party
    viewer: Viewer

    @property
    def is_me(self) -> bool:
        """Whether the reader is the person."""
        return self.person.pk in self.viewer.own_ids

    @property
    def links(self) -> Links:
        """Where the people of the circle lead."""
        me = self.person.pk
        return Links(
            page=reverse("mine_circle", args=[me]),
            tie=lambda tie: reverse("mine_tie", args=[me, tie]),
            hope=lambda _: reverse("mine_wishes", args=[me]) + "#hopes",
        )

    @cached_property
    def history(self) -> History:
        """What was said of the circle."""
        return history(self.person, viewer=self.viewer)

    @cached_property
    def stand(self) -> Stand:
        """The circle today."""
        return self.history.on(self.viewer.on)

    @property
    def circle_in_short(self) -> str:
        """How many people there are."""
        return saying.circle_in_short(self.stand, self.person, is_me=self.is_me)

    @property
    def wishes_in_short(self) -> str:
        """Whom they want to see more."""
        return saying.wishes_in_short(self.stand, self.person, is_me=self.is_me)

    @property
    def plan_in_short(self) -> str:
        """The next thing that is planned."""
        first = next(iter(self.visits), None)
        if first:
            return f"{first.what} {first.more}"
        return _("There are things to do.") if self.has_steps else _("There is no plan yet.")

    @property
    def access_in_short(self) -> str:
        """How many can see the page."""
        workers = sum(one.is_worker for one in self.who_can_see)
        said = [
            ngettext("%(count)d worker can see this page.", "%(count)d workers can see this page.", workers)
            % {"count": workers}
            if workers
            else "",
            _("The leads can see it.") if workers < len(self.who_can_see) else "",
        ]
        return " ".join(filter(None, said)) or _("Nobody else can see this page.")

    @cached_property
    def groups(self) -> list[Member]:
        """Themself in each group they belong to, or that asks them."""
        mine = Member.objects.visible_to(self.viewer).own(self.viewer).filter(party=self.person)
        return list(mine.select_related("circle", "membership"))

    @property
    def groups_in_short(self) -> str:
        """What these groups are called."""
        return ", ".join(one.circle.name for one in self.groups) + "."

    @cached_property
    def people(self) -> list[Said]:
        """Everybody in the circle, those closest first."""
        return [
            Said(
                what=one.name,
                more=f"{RINGS[Ring(one.seen.ring)]} {Sector(one.seen.sector).label}.",
                href=self.links.tie(one.tie.pk),
                sector=one.seen.sector,
                initials=one.tie.to_party.initials,
                photo=one.tie.to_party.photo_url,
            )
            for one in self.stand.ties
        ]

    @cached_property
    def wishes(self) -> list[Said]:
        """What they want with each person, in their own words."""
        return [
            Said(
                what=one.name,
                more=saying.wish(one.want, one.name, self.person, is_me=self.is_me),
                href=self.links.tie(one.tie.pk),
                words=one.wish.words,
                sector=one.seen.sector,
                initials=one.tie.to_party.initials,
                photo=one.tie.to_party.photo_url,
            )
            for one in self.stand.ties
            if one.wish
        ]

    @cached_property
    def visits(self) -> list[Said]:
        """What is arranged, the soonest first: who comes, who may come, when; or that it waits for now."""
        on = self.viewer.on
        arranged = Event.objects.visible_to(self.viewer).about(self.person).arranged_from(on)
        coming = list(arranged.annotate(is_stopped=is_stopped(on)).with_those_asked(self.viewer))
        return [
            Said(
                what=saying.visit(event.kind, self._named(event, COMING), self.person, is_me=self.is_me),
                more=saying.planned(event, self._named(event, Participation.UNANSWERED), on, is_me=self.is_me),
            )
            for event in coming
        ]

    def _named(self, event: Any, replies: Sequence[str]) -> list[str]:
        found = [one.party for one in event.asked if one.party_id != self.person.pk and one.reply in replies]
        return [one.called for one in self._off_page.without(found)]

    @cached_property
    def _off_page(self) -> OffPage:
        return off_page(self.person, self.viewer)

    @cached_property
    def has_steps(self) -> bool:
        """Whether somebody said they would do something. Who speaks for the person reads theirs and their own only."""
        found = Action.objects.visible_to(self.viewer).about(self.person).open().select_related("doer", "tie__to_party")
        theirs = found if self.is_me else found.by_any_of({self.person.pk, *self.viewer.own_ids})
        return bool(on_their_page(theirs, person=self.person, viewer=self.viewer))

    @cached_property
    def who_can_see(self) -> list[Said]:
        """Who can see the page, why, and since when."""
        return list(self._supporters())

    def _supporters(self) -> Iterator[Said]:
        found = Support.objects.visible_to(self.viewer).about(self.person).current(self.viewer.at)
        rows = found.filter(extent="record", cause__in=WHY).select_related("supporter")
        for row in rows.order_by("begins_at", "pk"):
            why = str((WHY if self.is_me else WHY_THEM)[row.cause]) % {"me": self.person.called}
            since = date_format(row.begins_at.astimezone(LONDON), "j F Y")
            name = row.supporter.called
            is_worker = row.supporter.kind == "person"
            who = name if is_worker else _("The leads at %(name)s") % {"name": name}
            yield Said(who, f"{why} {_('Since %(day)s.') % {'day': since}}", face=name, is_worker=is_worker)
