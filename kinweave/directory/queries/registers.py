"""What may be asked of registers’ files, and of what they say of providers."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any, Self

from django.apps import apps
from django.db.models import Case, Exists, F, Max, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce, Greatest

from kinweave.directory.queries.protecting import protecting
from kinweave.directory.queries.showing import first_moment
from kinweave.directory.rules.leading import REACHED
from kinweave.foundation import Viewer


class RegisterImportQuerySet(QuerySet[Any]):
    """Files of registers."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Every one, for posts with the directory in their care; they are about no person."""
        return self if "directory" in viewer.may else self.none()

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-number")

    def after(self, shown: Any) -> Self:
        """The next page, when this one was the last that was shown."""
        return self.filter(number__lt=shown.number)

    def unfinished(self) -> Self:
        """Those that are neither applied nor cancelled."""
        return self.filter(applied_at__isnull=True, cancelled_at__isnull=True)

    def applied(self) -> Self:
        """Those that are seen."""
        return self.filter(applied_at__isnull=False)

    def whole_files(self) -> Self:
        """Those that are seen and came as a file, the latest last; not those that were taken back."""
        return self.applied().filter(undoes__isnull=True, undone_by__isnull=True).order_by("number")

    def last_applied(self) -> Any:
        """The last that is seen, whether it came as a file or took one back; None when there is none."""
        return self.applied().order_by("number").last()

    def at_work(self) -> Self:
        """Those whose next step is the service's own, the oldest first."""
        return self.unfinished().filter(stage__in=("staging", "comparing", "applying")).order_by("number")


class StagedRowQuerySet(QuerySet[Any]):
    """Rows of imports."""

    CHANGES = ("new", "changed", "gone", "back")

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of imports that this viewer sees."""
        return self if "directory" in viewer.may else self.none()

    def of_kind(self, what: str) -> Self:
        """Those that are new, changed, gone, back or left out, in the order of the file."""
        return self.filter(what=what).order_by("number")

    def beyond(self, number: int) -> Self:
        """Those that come after a row, in the order of the file."""
        return self.filter(number__gt=number).order_by("number")

    def after(self, shown: Any) -> Self:
        """The next page, when this row was the last that was shown."""
        return self.filter(number__gt=shown.number)

    def taken(self, kinds: Collection[str]) -> Self:
        """Those that are applied: their kind is taken, unless it was said of the row itself, or has to be."""
        with_all = Q(decision="", what__in=kinds) & ~self._alone()
        return self.filter(Q(decision="take") | with_all, what__in=self.CHANGES, problem="")

    def undecided(self, kinds: Collection[str]) -> Self:
        """Those of which nobody has said anything: alone, or with all of their kind where that is enough."""
        return self.filter(~Q(what__in=kinds) | self._alone(), what__in=self.CHANGES, decision="")

    def alone(self) -> Self:
        """Those that are taken by themselves only: another publisher says something else than was corrected or
        confirmed here."""
        return self.filter(self._alone())

    def _alone(self) -> Q:
        versions: Any = apps.get_model("directory", "EntryVersion")._default_manager
        stands = versions.get_queryset().last_seen().filter(is_ended=False, entry__register=OuterRef("of__register"))
        assured = apps.get_model("directory", "Assured")._default_manager.filter(entry=OuterRef("entry"))
        same = stands.filter(entry__identifier=OuterRef("identifier"))
        ours = Exists(same.filter(Q(of__isnull=True) | Exists(assured)))
        return Q(of__register__startswith=OF_A_FEED, of__undoes__isnull=True) & Q(ours)


OF_A_FEED = "feed:"  # how the key of another publisher's directory begins


VISIBLE = Q(of__isnull=True) | Q(of__applied_at__isnull=False)


SEEN_AT = Coalesce("of__applied_at", "recorded_at")


NUMBER_SEEN_AT = Coalesce("version__of__applied_at", "version__recorded_at")


VISIBLE_NUMBER = Q(version__of__isnull=True) | Q(version__of__applied_at__isnull=False)


def since_hidden(hiding: QuerySet[Any], on: date) -> QuerySet[Any]:
    """Since when windows keep an entry from the public: from their last day, or since somebody said so."""
    is_over = Q(until_at__lte=first_moment(on))
    since = Case(When(is_over & Q(until_at__gt=F("set_at")), then=F("until_at")), default=F("set_at"))
    found: QuerySet[Any] = hiding.annotate(since=since).values("since")[:1]
    return found


TURNS = ("seen_at", "hidden_at", "parted_at", "window_at", "where_at")  # what changes what anyone may see of an entry


def last_of(rows: QuerySet[Any], instant: Any) -> QuerySet[Any]:
    """The last of some instants."""
    found: QuerySet[Any] = rows.annotate(turn=instant).filter(turn__isnull=False).order_by("-turn").values("turn")
    return found[:1]


class EntryVersionQuerySet(QuerySet[Any]):
    """What is said of entries."""

    def visible(self) -> Self:
        """Corrections, and what imports brought whose one switch is set."""
        return self.filter(VISIBLE)

    def visible_to(self, viewer: Viewer) -> Self:
        """Everybody who has signed in sees what stands or stood; nobody what is not applied."""
        return self.visible() if viewer.is_known else self.none()

    def current(self) -> Self:
        """The latest that can be seen of each entry, if the register still has it, and it stands for itself."""
        return self.last_seen().filter(~Exists(self._leading_elsewhere()), is_ended=False)

    def _leading_elsewhere(self) -> QuerySet[Any]:
        """Merges by which an entry leads to another: while the register of that one has it, or it had to be hidden."""
        ended = self._last_of("kept").filter(is_ended=True, is_area_only=False).exclude(protecting(*self.TEXTS))
        ended = ended.filter(~Exists(self._of_entry("windows").standing()))
        plain = ended.annotate(hidden_at=self._hidden_at()).filter(hidden_at__isnull=True)
        found: QuerySet[Any] = self._of_entry("merged_into").standing().filter(~Exists(plain))
        return found

    def _last_of(self, key: str) -> Any:
        """The latest that can be seen of an entry to which a merge leads (`kept`), or which leads there (`gone`)."""
        return self.model._default_manager.get_queryset().last_seen().filter(entry=OuterRef(key))

    def last_seen(self) -> Self:
        """The latest that can be seen of each entry, whether or not the register still has it."""
        later = self.model._default_manager.filter(VISIBLE, entry=OuterRef("entry"), sequence__gt=OuterRef("sequence"))
        return self.visible().filter(~Exists(later))

    def listable(self, on: date) -> Self:
        """What stands and may not protect somebody, also while it is kept from the public: for the index, and owners.

        What of them may be seen says `directory.listed`.
        """
        found = self.current().exclude(protecting(*self.TEXTS)).filter(~Exists(self._protected_by_merge()))
        return found.with_since().select_related("entry", "of")

    def _protected_by_merge(self) -> QuerySet[Any]:
        """Merges of an entry with one that may protect somebody now, whether or not its register still has it."""
        said = self._last_of("gone").filter(protecting(*self.TEXTS))
        found: QuerySet[Any] = self._of_entry("merges").standing().filter(Exists(said))
        return found

    def published(self, on: date) -> Self:
        """What anyone may see on a day, without signing in: what is listable, and not kept from the public that day."""
        return self.listable(on).filter(~Exists(self._of_entry("windows").hiding(on)))

    def with_since(self) -> Self:
        """Each says since when it is seen (`seen_at`), and since when it is by area only because of another entry
        (`hidden_at`): of the same number, or made one with it."""
        window, where = Coalesce("ended_at", "from_at"), Coalesce("ended_at", "chosen_at")
        return self.annotate(
            seen_at=SEEN_AT,
            hidden_at=self._hidden_at(),
            parted_at=Subquery(self._parted_at()),
            window_at=Subquery(last_of(self._of_entry("windows"), window)),
            where_at=Subquery(last_of(self._of_entry("shown_addresses"), where)),
        )

    TEXTS = ("name", "kind", "organization_name")

    def _hidden_at(self) -> Any:
        return Coalesce(Subquery(self._by_number(version=OuterRef("pk"))), Subquery(self._hidden_by_merge()))

    def _by_number(self, **whose: Any) -> QuerySet[Any]:
        """Since when somebody with one of these numbers is by area only."""
        numbers = apps.get_model("directory", "EntryIdentifier")._default_manager
        hidden = numbers.filter(VISIBLE_NUMBER, version__is_area_only=True).annotate(since=NUMBER_SEEN_AT)
        same = hidden.filter(scheme=OuterRef("scheme"), value=OuterRef("value")).order_by("since").values("since")[:1]
        own = numbers.filter(**whose).annotate(since=Subquery(same)).filter(since__isnull=False)
        found: QuerySet[Any] = own.order_by("since").values("since")[:1]
        return found

    def _hidden_by_merge(self) -> QuerySet[Any]:
        """Since when an entry that was made one with it is by area only: itself, or by a number of its own."""
        said = self.model._default_manager.filter(VISIBLE, entry=OuterRef("gone"), is_area_only=True)
        own = said.annotate(since=SEEN_AT).order_by("since").values("since")[:1]
        since = Coalesce(Subquery(own), Subquery(self._by_number(version__entry=OuterRef("gone"))))
        merges = self._of_entry("merges").standing().annotate(since=since).filter(since__isnull=False)
        found: QuerySet[Any] = merges.annotate(hid=Greatest("since", "merged_at")).order_by("hid").values("hid")
        return found[:1]

    def _parted_at(self) -> QuerySet[Any]:
        """When an entry that was one with another became two again, or is alone in a register."""
        merges = apps.get_model("directory", "EntryMerge")._default_manager
        alone = self._last_of("kept").filter(is_ended=True).annotate(since=SEEN_AT).values("since")[:1]
        return last_of(
            merges.filter(Q(gone=OuterRef("entry")) | Q(kept=OuterRef("entry"))), Coalesce("undone_at", Subquery(alone))
        )

    def withdrawn(self, on: date) -> Self:
        """What anyone could see once, and cannot on a day: the latest of each entry, with since when (`seen_at`)."""
        protects = protecting(*self.TEXTS)
        others = self.model._default_manager.filter(VISIBLE, entry=OuterRef("entry"))
        before = others.filter(sequence__lt=OuterRef("sequence"), is_ended=False).exclude(protects)
        merged, hiding = self._leading_elsewhere(), self._of_entry("windows").hiding(on)
        led = last_of(merged, Greatest("merged_at", Subquery(self._said_since("kept"))))
        gone = Q(Exists(before)) & (Q(is_ended=True) | protects)
        guarding = self._protected_by_merge()
        kept_back = Q(is_ended=False) & ~protects & (Exists(merged) | Exists(hiding) | Exists(guarding))
        guarded = last_of(guarding, Greatest("merged_at", Subquery(self._said_since("gone"))))
        since = Coalesce(Subquery(led), Subquery(guarded), Subquery(since_hidden(hiding, on)), SEEN_AT)
        return self.last_seen().filter(gone | kept_back).annotate(seen_at=since)

    def _said_since(self, key: str) -> QuerySet[Any]:
        """Since when is said what is said of one of the two of a merge."""
        found: QuerySet[Any] = self._last_of(key).annotate(since=SEEN_AT).values("since")
        return found[:1]

    def by_name(self) -> Self:
        """In the order of their names."""
        return self.order_by("sort_name", "pk")

    def after(self, shown: Any) -> Self:
        """The next page by name, when this one was the last that was shown."""
        return self.filter(Q(sort_name__gt=shown.sort_name) | Q(sort_name=shown.sort_name, pk__gt=shown.pk))

    def asked(self) -> Self:
        """Those whose provider has a link, each with when it was sent, when it was last found right, what else came."""
        links: Any = self.model._meta.get_field("entry").related_model._meta.get_field("links").related_model
        link = links._default_manager.filter(entry=OuterRef("entry"), ended_at__isnull=True)
        assured = links._meta.get_field("assured").related_model._default_manager.filter(entry=OuterRef("entry"))
        changes = links._meta.get_field("changes").related_model._default_manager.filter(entry=OuterRef("entry"))
        days = {"assured_on": Max("assured_on")}
        return self.annotate(
            has_said=Exists(changes.filter(link__ended_at__isnull=True)),
            asked_at=Subquery(link.values("made_at")[:1]),
            assured_on=Subquery(assured.order_by().values("entry").annotate(**days).values("assured_on")),
        ).filter(asked_at__isnull=False)

    def late(self, *, before: Any, asked_before: Any) -> Self:
        """Of those that were asked: who last said it is right before a day, or was asked before an instant, in vain."""
        silent = Q(assured_on__isnull=True, has_said=False, asked_at__lt=asked_before)
        return self.filter(silent | Q(assured_on__lt=before))

    def not_reached(self, *, since: date, since_at: datetime, on: date) -> Self:
        """Those with whom there was no contact since a day, and whom nothing that is still to come is for.

        Contact is that they took part, or spoke, or said something with their link. To have been asked is none.
        """
        reaches = self._of_entry("reaches").standing()
        said = {name: self._of_entry(name) for name in ("assured", "changes", "vacancies")}
        return self.filter(
            ~Exists(reaches.filter(came__in=REACHED, opportunity__day__gte=since)),
            ~Exists(reaches.filter(came="", opportunity__day__gte=on)),
            ~Exists(said["assured"].filter(recorded_at__gte=since_at)),
            ~Exists(said["changes"].filter(said_at__gte=since_at)),
            ~Exists(said["vacancies"].filter(said_at__gte=since_at)),
        )

    def _of_entry(self, name: str) -> Any:
        """Rows of the entry of each version, by how the entry calls them."""
        entry: Any = self.model._meta.get_field("entry").related_model
        relation = entry._meta.get_field(name)
        return relation.related_model._default_manager.filter(**{relation.field.name: OuterRef("entry")})

    def latest_first(self) -> Self:
        """The latest of an entry first."""
        return self.order_by("-sequence")


class EntryQuerySet(QuerySet[Any]):
    """Entries of registers."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of which something can be seen, for posts with the directory in their care."""
        if "directory" not in viewer.may:
            return self.none()
        versions: Any = self.model._meta.get_field("versions").related_model
        return self.filter(Exists(versions._default_manager.visible().filter(entry=OuterRef("pk"))))

    def beyond(self, entry_id: Any) -> Self:
        """Those after an entry, by their ids; all of them when there is none."""
        ordered = self.order_by("pk")
        return ordered.filter(pk__gt=entry_id) if entry_id else ordered


class EntryIdentifierQuerySet(QuerySet[Any]):
    """Numbers by which others know entries."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of what stands now."""
        if not viewer.is_known:
            return self.none()
        versions: Any = self.model._meta.get_field("version").related_model
        return self.filter(version__in=versions._default_manager.current())
