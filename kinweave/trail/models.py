"""The lines of the trail, their erasable details, the heads of the chains; and looks."""

from django.db import models

from kinweave.foundation.ids import new_id
from kinweave.trail import queries
from kinweave.trail.digests import BEGINNING

INSTALLATION = "00000000-0000-0000-0000-000000000000"


class Head(models.Model):
    """The end of one organisation's chain. The installation's own chain has the zero id."""

    holder_id = models.UUIDField(primary_key=True)
    number = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64, default=BEGINNING)

    def __str__(self) -> str:
        return f"{self.holder_id} at {self.number}"


class Line(models.Model):
    """One act: who did what, when, to which record. It is chained to the line before, and never changes."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    holder_id = models.UUIDField()
    number = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    by_id = models.UUIDField(null=True)
    by_role = models.CharField(max_length=60, blank=True)
    by_system = models.CharField(max_length=60, blank=True)
    verb = models.CharField(max_length=60)
    kind = models.CharField(max_length=60)
    record_id = models.UUIDField()
    about_id = models.UUIDField(null=True)
    commitment = models.CharField(max_length=64)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    objects = queries.LineQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["holder_id", "number"], name="one_line_per_number"),
            models.UniqueConstraint(fields=["holder_id", "previous"], name="one_line_after_each"),
        ]
        indexes = [
            models.Index(fields=["about_id", "at"], name="lines_about_somebody"),
            models.Index(fields=["record_id"], name="lines_of_a_record"),
        ]

    def __str__(self) -> str:
        return f"line {self.number}: {self.verb} {self.kind} on {self.at:%d %B %Y at %H:%M}"


class Detail(models.Model):
    """What a line commits to, with its salt. Without it the chain still holds together, and says nothing."""

    line = models.OneToOneField(Line, primary_key=True, on_delete=models.PROTECT, related_name="detail")
    salt = models.CharField(max_length=32)
    text = models.TextField()

    def __str__(self) -> str:
        return f"detail of {self.line_id}"


class Checkpoint(models.Model):
    """How far a chain had come at an instant, as a note that the installation has signed.

    `peaks` are the roots of the whole subtrees so far: the next checkpoint goes on from them, and never reads a line
    again that this one has covered.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    holder_id = models.UUIDField()
    size = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    note = models.TextField()
    peaks = models.TextField()

    objects = queries.CheckpointQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["holder_id", "size"], name="checkpoints_of_a_chain")]

    def __str__(self) -> str:
        return f"{self.holder_id} with {self.size} lines on {self.at:%d %B %Y at %H:%M}"


class SigningKey(models.Model):
    """The public half of a key that signs here, and the note that began it. A line of the trail holds it too."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    key = models.CharField(max_length=200)
    note = models.TextField()

    def __str__(self) -> str:
        return self.key


class Gathering(models.Model):
    """One minute's looks at one organisation's records, committed to by one line of its chain."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    holder_id = models.UUIDField()
    minute = models.DateTimeField()

    def __str__(self) -> str:
        return f"looks of {self.minute:%d %B %Y at %H:%M}"


class Look(models.Model):
    """Somebody opened a page, or a list, with people of one organisation on it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    holder_id = models.UUIDField()
    at = models.DateTimeField()
    by_id = models.UUIDField()
    by_role = models.CharField(max_length=60, blank=True)
    page = models.CharField(max_length=60)
    gathering = models.ForeignKey(Gathering, null=True, on_delete=models.PROTECT, related_name="looks")

    objects = queries.LookQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["gathering", "holder_id", "at"], name="looks_not_gathered")]

    def __str__(self) -> str:
        return f"{self.page} at {self.at:%d %B %Y %H:%M}"


class Seen(models.Model):
    """One of the people that a look showed."""

    look = models.ForeignKey(Look, on_delete=models.PROTECT, related_name="seen")
    person_id = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["look", "person_id"], name="seen_once_in_a_look")]
        indexes = [models.Index(fields=["person_id", "look"], name="looks_at_somebody")]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.look_id}"
