"""Two entries that may be one provider, what somebody said of them, and what followed. Criterion: 001-P9."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.directory import queries
from kinweave.directory.models.registers import Entry
from kinweave.foundation.ids import new_id
from kinweave.foundation.text import StrictCharField
from kinweave.parties.models import Party


class Likeness(models.Model):
    """Two entries that are alike: in what, and what a person said of it."""

    class Answer(models.TextChoices):
        SAME = "same", _("they are one provider")
        DIFFERENT = "different", _("they are two providers")
        LATER = "later", _("that is not clear yet")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    one = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")
    points = models.PositiveSmallIntegerField()
    because_alike = models.JSONField(default=list)  # keys of `rules.likeness`
    found_at = models.DateTimeField()
    answer = models.CharField(max_length=10, choices=Answer, blank=True)
    because = StrictCharField(_("how you know"), max_length=300, blank=True)
    answered_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)

    objects = queries.LikenessQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="two_entries_are_alike_once"),
            models.CheckConstraint(condition=~Q(one=F("other")), name="alike_are_two"),
            models.CheckConstraint(
                condition=Q(answer="", answered_at__isnull=True)
                | ~Q(answer="") & ~Q(because="") & Q(answered_at__isnull=False),
                name="an_answer_to_alike_says_why",
            ),
        ]
        indexes = [models.Index(fields=["answer", "-points", "id"], name="alike_that_wait")]

    def __str__(self) -> str:
        return self.get_answer_display() or str(self.points)

    def get_absolute_url(self) -> str:
        return reverse("likeness", args=[self.pk])


class EntryMerge(models.Model):
    """Two entries are one provider: one is kept, and leads where the other led. Both ids stay, and it can be undone."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    likeness = models.ForeignKey(Likeness, on_delete=models.PROTECT, related_name="merges")
    kept = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="merges")
    gone = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="merged_into")
    moved = models.JSONField(default=list)  # each key and value that followed: model, row, field, before, after
    merged_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    merged_at = models.DateTimeField()
    undone_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True)

    objects = queries.EntryMergeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["gone"], condition=Q(undone_at__isnull=True), name="an_entry_is_gone_into_one"
            ),
            models.CheckConstraint(condition=~Q(kept=F("gone")), name="merged_are_two"),
        ]
        indexes = [models.Index(fields=["kept", "undone_at"], name="merges_of_an_entry")]

    def __str__(self) -> str:
        return str(self.kept)
