"""Where people stand to a record: who supports, who speaks, who is barred, which rows are one human."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kinweave.foundation.text import StrictCharField
from kinweave.parties import queries
from kinweave.parties.models.party import Party
from kinweave.parties.models.speaking import matters_in_words
from kinweave.parties.records import Record, released_says_why


class Support(Record):
    """A worker or an organisation supports a person, for one cause, from an instant to another.

    Its extent says how much that opens: the name, a part (the rows that point to it), or the record.
    """

    class Extent(models.TextChoices):
        NAME = "name", _("the name")
        PART = "part", _("a part")
        RECORD = "record", _("the record")

    supporter = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="supports")
    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="supported_by")
    extent = models.CharField(max_length=6, choices=Extent)
    cause = models.CharField(max_length=30)
    cause_id = models.UUIDField(null=True)
    begins_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True)

    objects = queries.SupportQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gte=F("begins_at")),
                name="support_ends_after_it_begins",
            ),
        ]
        indexes = [
            models.Index(fields=["supporter", "extent", "person"], name="whom_somebody_supports"),
            models.Index(fields=["person", "extent"], name="who_supports_somebody"),
        ]

    def __str__(self) -> str:
        return f"{self.supporter_id} supports {self.person_id}: {self.extent}"

    @property
    def about_id(self) -> UUID:
        return self.person_id


class SpeaksFor(Record):
    """Somebody may speak for a person: on what ground, for what, from when to when."""

    class Ground(models.TextChoices):
        CHOSEN = "chosen", _("the person chose them")
        PARENT = "parent", _("parental responsibility")
        ATTORNEY = "attorney", _("attorney or deputy")
        ADVOCATE = "advocate", _("advocate")

    speaker = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="speaks_for")
    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="spoken_for_by")
    ground = models.CharField(max_length=10, choices=Ground)
    matters = StrictCharField(_("for what"), max_length=200, blank=True)
    topics = models.JSONField(default=list)  # of `Matter`
    document = StrictCharField(_("which document says so"), max_length=160, blank=True)
    document_at = StrictCharField(_("where the document is kept"), max_length=160, blank=True)
    own_words = StrictCharField(_("what the person says about it"), max_length=300, blank=True)
    sees_page = models.BooleanField(_("sees the person's page"), default=False)
    begins_on = models.DateField()
    ends_on = models.DateField(null=True)

    objects = queries.SpeaksForQuerySet.as_manager()
    person_path = "person"

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(speaker=F("person")), name="nobody_speaks_for_themself_here"),
        ]

    def __str__(self) -> str:
        return f"{self.speaker_id} speaks for {self.person_id}"

    @property
    def about_id(self) -> UUID:
        return self.person_id

    @property
    def for_what(self) -> str:
        """For what, as a page says it: the matters, then what was written besides."""
        return "; ".join(filter(None, [matters_in_words(self.topics), self.matters]))


class Bar(Record):
    """A party may not know of a person's record. Subtracted first, in every `visible_to`."""

    barred = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="barred_from")
    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="bars")
    cause_id = models.UUIDField(null=True)
    begins_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True)

    objects = queries.BarQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.barred_id} is barred from {self.person_id}"

    @property
    def about_id(self) -> UUID:
        return self.person_id


class SamePerson(Record):
    """Two rows are one human. Grants nothing; seen by who made it and by the person."""

    one = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="same_as")
    other = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="also_same_as")
    ended_on = models.DateField(null=True)

    objects = queries.SamePersonQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(one=F("other")), name="two_rows_of_one_human")]

    def __str__(self) -> str:
        return f"{self.one_id} is {self.other_id}"

    @property
    def about_id(self) -> UUID:
        return self.one_id


class Hold(Record):
    """Nothing about a person is disposed of while this stands: an access request, a complaint, an inquiry, a court.

    `purpose` is of `agreements.terms`: what it may be used for meanwhile. Nothing: any use; `ONLY_KEPT`: none.
    """

    ONLY_KEPT = "only_kept"

    class Kind(models.TextChoices):
        ACCESS = "access", _("a request to see what is kept")
        COMPLAINT = "complaint", _("a complaint")
        INQUIRY = "inquiry", _("an inquiry")
        LITIGATION = "litigation", _("a court case")
        CONCERN = "concern", _("a concern")

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="holds")
    kind = models.CharField(_("why it is kept"), max_length=10, choices=Kind)
    because = StrictCharField(_("in a few words"), max_length=300)
    purpose = models.CharField(max_length=20, blank=True)
    begins_on = models.DateField()
    ends_on = models.DateField(null=True)
    released_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    released_because = StrictCharField(_("why it is no longer needed"), max_length=300, blank=True)

    objects = queries.HoldQuerySet.as_manager()

    class Meta:
        constraints = [released_says_why("a_released_hold_says_why")]

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def about_id(self) -> UUID:
        return self.person_id
