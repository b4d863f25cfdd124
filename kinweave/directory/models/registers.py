"""What registers say of providers: as versions, one after the other, never overwritten. Rows of the installation.

An entry is one service at one location, as one register knows it; the fields of its versions are named after Open
Referral UK. What an import brings is seen only once its `applied_at` is set.
"""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.directory import queries
from kinweave.directory.registers.known import name_of
from kinweave.foundation.ids import new_id
from kinweave.foundation.text import StrictCharField
from kinweave.parties.models import Party


class Import(models.Model):
    """One file of a register, from when it came until it is seen, or cancelled."""

    class Stage(models.TextChoices):
        MAPPING = "mapping", _("its columns are named")
        STAGING = "staging", _("its rows are read")
        COMPARING = "comparing", _("it is compared")
        DECIDING = "deciding", _("somebody decides")
        APPLYING = "applying", _("it is applied")
        APPLIED = "applied", _("applied")
        CANCELLED = "cancelled", _("cancelled")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.PositiveIntegerField(unique=True)
    register = models.CharField(max_length=44)  # a key of `registers.known`, or "own:" and an organisation's id
    name = StrictCharField(_("name of the file"), max_length=160)
    digest = models.CharField(max_length=64)  # SHA-256 of what was sent
    organisation = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    brought_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    brought_at = models.DateTimeField()
    headings = models.JSONField(default=list)
    columns = models.JSONField(default=dict)  # heading to field, for an organisation's own list
    mended = models.PositiveIntegerField(default=0)  # bytes that were not UTF-8
    rows = models.PositiveIntegerField()
    stage = models.CharField(max_length=10, choices=Stage)
    done = models.PositiveIntegerField(default=0)  # of `total`, in this stage
    total = models.PositiveIntegerField(default=0)
    read_to = models.PositiveBigIntegerField(default=0)  # byte of the waiting file
    at_number = models.PositiveIntegerField(default=0)  # the staged row that was done last
    at_entry = models.UUIDField(null=True)  # the entry that was compared last
    counts = models.JSONField(default=dict)  # what is new, changed, gone, back, the same and left out
    takes = models.JSONField(default=list)  # the kinds of change of which every row is taken, unless it says otherwise
    stopped = models.BooleanField(default=False)  # more changed or gone at once than is usual: somebody says why
    stopped_because = StrictCharField(max_length=300, blank=True)
    applied_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    undoes = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="undone_by")

    objects = queries.RegisterImportQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["register"],
                condition=Q(applied_at__isnull=True, cancelled_at__isnull=True),
                name="one_open_import_of_a_register",
            ),
            models.CheckConstraint(
                condition=Q(applied_at__isnull=False, stage="applied")
                | Q(applied_at__isnull=True) & ~Q(stage="applied"),
                name="applied_says_when",
            ),
            models.CheckConstraint(
                condition=Q(cancelled_at__isnull=False, stage="cancelled")
                | Q(cancelled_at__isnull=True) & ~Q(stage="cancelled"),
                name="cancelled_says_when",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.name}"

    def get_absolute_url(self) -> str:
        return reverse("import", args=[self.pk])

    @property
    def register_name(self) -> str:
        """The register as it is said."""
        return name_of(self.register)

    @property
    def is_open(self) -> bool:
        """Whether it is neither applied nor cancelled."""
        return self.applied_at is None and self.cancelled_at is None

    @property
    def is_at_work(self) -> bool:
        """Whether the next step is the service's own, and not somebody's."""
        return self.stage in {self.Stage.STAGING, self.Stage.COMPARING, self.Stage.APPLYING}


class StagedRow(models.Model):
    """One row of an import, until it is applied: what it says, what is new about it, what somebody decided."""

    class What(models.TextChoices):
        NEW = "new", _("new")
        CHANGED = "changed", _("changed")
        GONE = "gone", _("gone")
        BACK = "back", _("back")
        SAME = "same", _("the same")
        LEFT_OUT = "left_out", _("left out")

    class Decision(models.TextChoices):
        TAKE = "take", _("take it")
        LEAVE = "leave", _("leave it as it is")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    of = models.ForeignKey(Import, on_delete=models.PROTECT, related_name="staged")
    number = models.PositiveIntegerField()  # its row in the file; what is gone comes after them
    identifier = models.CharField(max_length=80, blank=True)
    what = models.CharField(max_length=8, choices=What, blank=True)
    problem = models.CharField(max_length=20, blank=True)
    decision = models.CharField(max_length=5, choices=Decision, blank=True)
    says = models.JSONField(default=dict)
    digest = models.CharField(max_length=32, blank=True)

    objects = queries.StagedRowQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["of", "number"], name="a_row_of_an_import_once"),
            models.UniqueConstraint(
                fields=["of", "identifier"], condition=Q(problem=""), name="an_entry_once_in_an_import"
            ),
        ]
        indexes = [models.Index(fields=["of", "what", "number"], name="staged_by_what")]

    def __str__(self) -> str:
        return f"{self.of_id}, row {self.number}"


class Entry(models.Model):
    """One service at one location, as one register knows it. What it says of it stands in the versions."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    register = models.CharField(max_length=44)
    identifier = models.CharField(max_length=80)

    objects = queries.EntryQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["register", "identifier"], name="an_entry_of_a_register_once")]
        indexes = [models.Index(fields=["register", "id"], name="entries_of_a_register")]

    def __str__(self) -> str:
        return f"{self.register} {self.identifier}"

    def get_absolute_url(self) -> str:
        return reverse("entry", args=[self.pk])

    @property
    def register_name(self) -> str:
        """The register as it is said."""
        return name_of(self.register)


class EntryVersion(models.Model):
    """What was said of an entry at one time: by an import, or as a correction here. It is never changed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="versions")
    sequence = models.PositiveIntegerField()
    of = models.ForeignKey(Import, null=True, on_delete=models.PROTECT, related_name="versions")
    is_ended = models.BooleanField(default=False)  # it is no longer in the register
    name = StrictCharField(max_length=200, blank=True)
    sort_name = StrictCharField(max_length=200)
    kind = StrictCharField(max_length=120, blank=True)
    organization_name = StrictCharField(max_length=200, blank=True)
    organization_id = StrictCharField(max_length=80, blank=True)  # as the register numbers it
    status = models.CharField(max_length=20)  # as Open Referral UK spells it
    capacity = models.PositiveIntegerField(null=True)
    is_area_only = models.BooleanField(default=False)
    address = StrictCharField(max_length=300, blank=True)
    postcode = StrictCharField(max_length=12, blank=True)
    area = StrictCharField(max_length=120, blank=True)
    phone = StrictCharField(max_length=60, blank=True)
    website = StrictCharField(max_length=200, blank=True)
    registered_on = models.DateField(null=True)
    outcomes = models.JSONField(default=list)  # what was looked at, on which day, what came of it
    identifiers = models.JSONField(default=dict)  # scheme to number
    digest = models.CharField(max_length=32)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    because = StrictCharField(max_length=300, blank=True)  # why it was corrected here

    objects = queries.EntryVersionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["entry", "sequence"], name="a_version_of_an_entry_once"),
            models.CheckConstraint(condition=Q(of__isnull=False) | ~Q(because=""), name="a_correction_says_why"),
            models.CheckConstraint(
                condition=Q(is_area_only=False) | Q(address="", postcode="", phone="", website=""),
                name="by_area_only_means_no_address",
            ),
        ]
        indexes = [models.Index(fields=["sort_name", "id"], name="entries_by_name")]

    def __str__(self) -> str:
        return self.name or self.kind

    @property
    def says(self) -> dict[str, object]:
        """What it says, as a listing keeps it."""
        said = {field: getattr(self, field) for field in SAID}
        on = self.registered_on
        return {**said, "identifier": self.entry.identifier, "registered_on": on.isoformat() if on else ""}


SAID = (
    "name",
    "kind",
    "organization_name",
    "organization_id",
    "status",
    "capacity",
    "is_area_only",
    "address",
    "postcode",
    "area",
    "phone",
    "website",
    "registered_on",
    "outcomes",
    "identifiers",
)


class EntryIdentifier(models.Model):
    """A number by which others know an entry: what has one number in two registers may be one provider."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    version = models.ForeignKey(EntryVersion, on_delete=models.PROTECT, related_name="+")
    scheme = models.CharField(max_length=20)
    value = models.CharField(max_length=80)

    objects = queries.EntryIdentifierQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "scheme"], name="a_number_of_a_version_once")]
        indexes = [models.Index(fields=["scheme", "value"], name="entries_by_number")]

    def __str__(self) -> str:
        return f"{self.scheme} {self.value}"
