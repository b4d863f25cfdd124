"""Standards, their versions, and what each version holds: rows of the installation."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kinweave.evidence import queries
from kinweave.foundation.ids import new_id
from kinweave.foundation.text import StrictCharField, StrictTextField


class Part(models.TextChoices):
    """The two halves of a standard: what a worker does, and what a worker knows."""

    PERFORMANCE = "performance", _("Performance criteria")
    KNOWLEDGE = "knowledge", _("Knowledge and understanding")


class Standard(models.Model):
    """A National Occupational Standard, known by its key."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    key = StrictCharField(max_length=40, unique=True)
    title = StrictCharField(max_length=300)

    objects = queries.StandardQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.key} {self.title}"


class StandardVersion(models.Model):
    """The text of a standard as it was imported. A changed text is a new version; a version never changes."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    standard = models.ForeignKey(Standard, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    overview = StrictTextField(blank=True)
    values_introduction = StrictTextField(blank=True)
    remaining = StrictTextField(blank=True)
    source = StrictCharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    imported_on = models.DateField()
    imported_at = models.DateTimeField()
    imported_by_id = models.UUIDField(null=True)

    objects = queries.StandardVersionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["standard", "number"], name="one_version_per_number"),
        ]

    def __str__(self) -> str:
        return f"{self.standard.key}, version {self.number}"


class Section(models.Model):
    """A heading of a version, with criteria or knowledge points under it. The heading may be missing."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    version = models.ForeignKey(StandardVersion, on_delete=models.PROTECT, related_name="sections")
    part = models.CharField(max_length=20, choices=Part.choices)
    position = models.PositiveIntegerField()
    heading = StrictTextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "part", "position"], name="one_section_per_position"),
        ]

    def __str__(self) -> str:
        return self.heading


class Point(models.Model):
    """What criteria and knowledge points have in common: a code, a place in the order, and words."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code = models.CharField(max_length=6)
    position = models.PositiveIntegerField()
    text = StrictTextField(blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.code} {self.text}"


class Criterion(Point):
    """A performance criterion, such as P6: what a worker does."""

    version = models.ForeignKey(StandardVersion, on_delete=models.PROTECT, related_name="criteria")
    section = models.ForeignKey(Section, on_delete=models.PROTECT, related_name="criteria")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "code"], name="one_criterion_per_code"),
        ]


class KnowledgePoint(Point):
    """A knowledge point, such as K12: what a worker knows and understands."""

    version = models.ForeignKey(StandardVersion, on_delete=models.PROTECT, related_name="knowledge_points")
    section = models.ForeignKey(Section, on_delete=models.PROTECT, related_name="knowledge_points")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "code"], name="one_knowledge_point_per_code"),
        ]


class ScopeNote(models.Model):
    """A note on how far the criteria or the knowledge points reach."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    version = models.ForeignKey(StandardVersion, on_delete=models.PROTECT, related_name="scope_notes")
    part = models.CharField(max_length=20, choices=Part.choices)
    position = models.PositiveIntegerField()
    text = StrictTextField()

    def __str__(self) -> str:
        return self.text


class Value(models.Model):
    """A value that every worker holds to, such as a right of the individual."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    version = models.ForeignKey(StandardVersion, on_delete=models.PROTECT, related_name="values")
    position = models.PositiveIntegerField()
    text = StrictTextField()

    def __str__(self) -> str:
        return self.text
