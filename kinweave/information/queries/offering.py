"""What may be asked of offers that were put to networks."""

from typing import Any, Self

from django.db.models import Q

from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo
from kinweave.information.queries.networks import OfNetworkQuerySet
from kinweave.parties.queries import AboutPersonQuerySet


class OfferQuestionQuerySet(OfNetworkQuerySet):
    """What networks were asked."""

    def visible_to(self, viewer: Viewer) -> Self:
        """For the leads of the network; and where it came from, for those who see what the person said."""
        said: Any = self.model._meta.get_field("saying").related_model
        ours = said.objects.visible_to(viewer).filter(question__isnull=False)
        return self.filter(Q(circle__in=self.led_circles(viewer)) | Q(pk__in=ours.values("question")))

    def to_answer(self, viewer: Viewer) -> Self:
        """Those of networks that this viewer leads; which of them may still be read, `still_asked` says."""
        return self.filter(circle__in=self.led_circles(viewer))

    def waiting(self) -> Self:
        """Those that nobody has answered, the oldest first."""
        return self.filter(answer="").oldest_first()


class OfferSaidQuerySet(AboutPersonQuerySet):
    """What people said before a network was asked."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open."""
        return self.filter(LeadsTo("offer", viewer))

    def standing(self) -> Self:
        """Those of which a network may still hear: the question was not taken back, it is offered, the person lives."""
        asked = self.filter(question__isnull=False, taken_back_on__isnull=True)
        return asked.filter(offer__ended_on__isnull=True, offer__person__died_on__isnull=True)

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-said_on", "-recorded_at", "pk")
