"""Party: a person, an organisation or a team."""

from datetime import date
from uuid import UUID

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.files.models import StoredFile
from kinweave.foundation.ids import new_id
from kinweave.foundation.sealing import SealedTextField
from kinweave.foundation.text import StrictCharField
from kinweave.parties import queries
from kinweave.parties.agencies import Agency
from kinweave.parties.records import Record, Versioned


class Party(Versioned):
    """A person, an organisation or a team.

    A person is a row of the organisation that holds it. A *light* person is somebody in another person's
    life (`held_for`): a name or a nickname, seen by that person and their worker only, never searched.
    Organisations and teams are rows of the installation and have no holder. `human` is the same in rows that
    `SamePerson` links; bars and restrictions follow it, and nothing shows it.
    """

    class Kind(models.TextChoices):
        PERSON = "person", _("person")
        ORGANISATION = "organisation", _("organisation")
        TEAM = "team", _("team")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=12, choices=Kind)
    human = models.UUIDField(default=new_id, editable=False, db_index=True)
    holder = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    held_for = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="people_in_my_life")
    part_of = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="teams")
    succeeded_by = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="succeeded")
    called = StrictCharField(_("name they like"), max_length=80)
    sort_name = StrictCharField(max_length=160)
    pronouns = StrictCharField(_("pronouns"), max_length=40, blank=True)
    born_on = models.DateField(_("date of birth"), null=True, blank=True)
    nation = models.CharField(max_length=20, blank=True)
    agency = models.CharField(_("kind of agency"), max_length=16, choices=Agency, blank=True)
    symbol = models.CharField(max_length=20, blank=True)
    photo = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    verified_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    died_on = models.DateField(null=True)
    died_told_by = StrictCharField(max_length=120, blank=True)
    recorded_by = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    objects = queries.PartyQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(Q(kind="person") & Q(holder__isnull=False))
                | (~Q(kind="person") & Q(holder__isnull=True) & Q(held_for__isnull=True)),
                name="people_are_held_organisations_are_not",
            ),
            models.CheckConstraint(
                condition=Q(died_on__isnull=True) | ~Q(died_told_by=""), name="a_death_says_who_told"
            ),
        ]
        indexes = [models.Index(fields=["holder", "kind", "sort_name", "id"], name="people_by_name")]

    def __str__(self) -> str:
        return self.called

    def get_absolute_url(self) -> str:
        return reverse("person", args=[self.pk])

    @property
    def keeper(self) -> "Party":
        """The organisation that holds this person's record. Raises LookupError for an organisation's own row."""
        if self.holder is None:
            raise LookupError("Nobody holds an organisation's row.")
        return self.holder

    @property
    def about_id(self) -> UUID:
        """Whom a line on the trail about this row is about."""
        return self.held_for_id or self.pk

    @property
    def is_light(self) -> bool:
        """Whether this is somebody in another person's life, kept for them."""
        return self.held_for_id is not None

    def age(self, on: date) -> int | None:
        """Whole years on a day; None when the date of birth is not known. 29 February counts on 1 March."""
        if self.born_on is None:
            return None
        return on.year - self.born_on.year - ((on.month, on.day) < (self.born_on.month, self.born_on.day))

    @property
    def photo_url(self) -> str:
        """The address of their photograph, or nothing."""
        return reverse("photo", args=[self.pk]) if self.photo_id else ""

    @property
    def initials(self) -> str:
        """Two letters for a face without a photograph."""
        words = self.called.split()
        return (words[0][0] + words[-1][0] if len(words) > 1 else self.called[:2]) if words else "?"


class Name(Record):
    """Another name of a party: the full one, or a former one, which is sealed."""

    class Use(models.TextChoices):
        FULL = "full", _("full name")
        FORMER = "former", _("former name")

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="names")
    use = models.CharField(max_length=10, choices=Use)
    text = StrictCharField(max_length=160, blank=True)
    sealed_text = SealedTextField(null=True)
    ended_on = models.DateField(null=True)

    objects = queries.AboutPersonQuerySet.as_manager()
    person_path = "party"

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(use="former", text="") | (~Q(use="former") & Q(sealed_text__isnull=True)),
                name="a_former_name_is_sealed",
            )
        ]

    def __str__(self) -> str:
        return self.get_use_display()

    @property
    def about_id(self) -> UUID:
        return self.party_id


class Identifier(Record):
    """A number by which somebody else knows a party, with where it came from."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="identifiers")
    scheme = StrictCharField(max_length=60)
    value = StrictCharField(max_length=120)
    source = StrictCharField(max_length=120)

    objects = queries.AboutPersonQuerySet.as_manager()
    person_path = "party"

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["holder", "party", "scheme", "value"], name="an_identifier_once")
        ]

    def __str__(self) -> str:
        return f"{self.scheme} {self.value}"

    @property
    def about_id(self) -> UUID:
        return self.party_id
