"""Places that matter: to the person, to those close to them, to the practice. Each line with who says so, and why."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinweave.directory.models import Service
from kinweave.foundation.text import StrictCharField
from kinweave.parties.models import Party
from kinweave.parties.records import Record, Versioned
from kinweave.plans import queries
from kinweave.ties.models import Author, Tie


class PlaceLine(Record, Versioned):
    """A place that matters to somebody, said by them: never read out of notes. Criterion: 000-P1.

    The person sees every line about them. Somebody close to them sees their own, and what the person lets them see.
    """

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="place_lines")
    service = models.ForeignKey(Service, null=True, on_delete=models.PROTECT, related_name="+")
    place = StrictCharField(_("which place or network"), max_length=160)
    why = StrictCharField(_("why it matters"), max_length=300)
    author = models.CharField(_("who says so"), max_length=10, choices=Author)
    author_name = StrictCharField(_("their name"), max_length=80, blank=True)
    tie = models.ForeignKey(Tie, null=True, on_delete=models.PROTECT, related_name="place_lines")
    is_shown = models.BooleanField(_("those close to the person may see it"), default=False)
    said_on = models.DateField()
    ended_on = models.DateField(null=True)

    objects = queries.PlaceLineQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(why=""), name="a_place_that_matters_says_why"),
            models.CheckConstraint(
                condition=Q(author="person", author_name="") | (~Q(author="person") & ~Q(author_name="")),
                name="a_line_of_another_names_them",
            ),
        ]
        indexes = [models.Index(fields=["person", "ended_on", "said_on"], name="places_that_matter")]

    def __str__(self) -> str:
        return self.place

    @property
    def about_id(self) -> UUID:
        return self.person_id
