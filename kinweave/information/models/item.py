"""Items: the smallest thing that is shared, who is named in it, and the chain of agencies it came through."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.agreements.terms import Category, Purpose
from kinweave.concerns.models import Concern
from kinweave.events.models import Event
from kinweave.foundation.sealing import SealedTextField
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.information import queries
from kinweave.parties.models import Hold, Party
from kinweave.parties.records import (
    Disposable,
    Record,
    Strikeable,
    Versioned,
    Withholdable,
    disposed_says_nothing,
    struck_says_why,
    withheld_says_why,
)
from kinweave.plans.models import Action, Risk

LONGEST_TITLE = 160  # letters


class Item(Record, Versioned, Withholdable, Strikeable, Disposable):
    """One thing that is known about somebody, with what decides whether it may go. Criteria: 003-P23, P25.

    It arises from a note, a concern, a step or a risk, was written for this, or came by a passing. Its text is sealed.
    """

    class Sensitivity(models.TextChoices):
        ORDINARY = "ordinary", _("ordinary")
        SPECIAL = "special", _("health, faith, origin or another special kind")
        CRIMINAL = "criminal", _("about a crime")

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="items")
    category = models.CharField(_("what kind"), max_length=22, choices=Category)
    details = models.JSONField(default=list)  # keys of `agreements.terms.DETAILS`
    title = StrictCharField(_("heading"), max_length=LONGEST_TITLE)
    text = SealedTextField()
    sensitivity = models.CharField(max_length=8, choices=Sensitivity, default=Sensitivity.ORDINARY)
    collected_for = models.CharField(_("what it was written down for"), max_length=20, choices=Purpose)
    author_words = StrictCharField(_("who said or wrote it"), max_length=160, blank=True)
    from_event = models.ForeignKey(Event, null=True, on_delete=models.PROTECT, related_name="items")
    from_concern = models.ForeignKey(Concern, null=True, on_delete=models.PROTECT, related_name="items")
    from_action = models.ForeignKey(Action, null=True, on_delete=models.PROTECT, related_name="items")
    from_risk = models.ForeignKey(Risk, null=True, on_delete=models.PROTECT, related_name="items")
    from_row = models.UUIDField(null=True)  # a name, a need, a way to reach them: what `offering` offers
    came_by = models.ForeignKey("PassedItem", null=True, on_delete=models.PROTECT, related_name="kept_as")
    retention = models.CharField(max_length=30)  # a class of `keeping.periods`
    keep_until = models.DateField(null=True)  # the last day on which it is kept; None: reviewed, with no day yet
    true_on = models.DateField()

    objects = queries.ItemQuerySet.as_manager()

    class Meta:
        constraints = [
            struck_says_why("a_struck_item_says_why"),
            withheld_says_why("a_withheld_item_says_why"),
            disposed_says_nothing("a_disposed_item_says_nothing", title="", author_words="", from_row__isnull=True),
        ]
        indexes = [
            models.Index(fields=["holder", "person", "category", "id"], name="items_of_somebody"),
            models.Index(fields=["keep_until", "id"], name="items_by_last_day"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("item", args=[self.pk])

    @property
    def about_id(self) -> UUID | None:
        """Whom a line on the trail is about: nobody, for what came of a concern."""
        return None if self.from_concern_id else self.person_id


class OfItem(Record):
    """A row of an item."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="%(class)ss")

    class Meta:
        abstract = True

    @property
    def about_id(self) -> UUID | None:
        return self.item.about_id


class Mention(OfItem):
    """Somebody else in an item: another subject, a third party, or who told it. Third parties are masked. R13."""

    class Kind(models.TextChoices):
        SUBJECT = "subject", _("it is about them too")
        THIRD_PARTY = "third_party", _("they are named in it")
        INFORMANT = "informant", _("they told us")

    party = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    words = StrictCharField(_("the name, as it stands in the text"), max_length=160)
    instead = StrictCharField(_("what can stand instead"), max_length=80, blank=True)
    kind = models.CharField(max_length=12, choices=Kind)
    can_mask = models.BooleanField(_("it makes sense without them"), default=True)
    in_own_role = models.BooleanField(_("named in their own work"), default=False)
    agreed_on = models.DateField(null=True)
    balance = StrictTextField(_("why it goes with their name"), max_length=1000, blank=True)
    balanced_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")

    objects = queries.OfItemQuerySet.as_manager()

    def __str__(self) -> str:
        return self.words


class Hop(OfItem):
    """An agency an item came through, with the label it put on it. The strictest label of all hops holds. R12."""

    class Label(models.TextChoices):
        CLEAR = "clear", _("for everybody")
        GREEN = "green", _("for the agencies of the partnership")
        AMBER = "amber", _("for the agency that has it, and those who serve the person")
        AMBER_STRICT = "amber_strict", _("for the agency that has it, and nobody else")
        RED = "red", _("for the people named, and nobody else")

    number = models.PositiveSmallIntegerField()  # 1 is the source
    agency = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    agency_words = StrictCharField(_("the source, where it is not here"), max_length=160, blank=True)
    label = models.CharField(max_length=12, choices=Label)
    purposes = models.JSONField(default=list)  # for which it was passed on; empty: the source set none
    words = StrictCharField(_("what the source asked, in its words"), max_length=300, blank=True)

    objects = queries.OfItemQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "number"], name="one_hop_in_each_place"),
            models.CheckConstraint(
                condition=Q(agency__isnull=False) | ~Q(agency_words=""), name="a_hop_names_its_agency"
            ),
        ]

    def __str__(self) -> str:
        return str(self.agency or self.agency_words)


class Release(Record):
    """The source lets an item go further: to whom, for what, until when, in its own words. Only the source widens."""

    hop = models.ForeignKey(Hop, on_delete=models.PROTECT, related_name="releases")
    to_organisation = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=20, choices=Purpose)
    until = models.DateField()  # the last day
    words = StrictCharField(_("what the source said"), max_length=500)
    given_by = StrictCharField(_("who said it for the source"), max_length=160)
    given_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    objects = queries.ReleaseQuerySet.as_manager()

    def __str__(self) -> str:
        return self.words

    @property
    def about_id(self) -> UUID | None:
        return self.hop.about_id


class HeldItem(OfItem):
    """A hold covers this item. A hold without any covers everything about its person."""

    hold = models.ForeignKey(Hold, on_delete=models.PROTECT, related_name="items")

    objects = queries.OfItemQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["hold", "item"], name="an_item_held_once")]

    def __str__(self) -> str:
        return f"{self.hold_id} holds {self.item_id}"
