"""What waits in networks: to join, to say something to, to find out, to answer, to check. 000-P7, P15 to P18."""

from collections.abc import Iterator

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from kinweave.foundation import LONDON, Viewer
from kinweave.information.asks import due_now, stands_now
from kinweave.information.findings import may_read
from kinweave.information.models import Ask, FindingReview, Seat, Source, TermsAsk
from kinweave.information.rules.networks import Stands
from kinweave.web.networks.words import title_of
from kinweave.web.today.due import FEW, Due, Rows, kind


def _offered(viewer: Viewer) -> Rows:
    return Seat.objects.visible_to(viewer).offered(viewer).select_related("circle", "membership")


@kind(_offered)
def to_join(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Networks that ask one to join."""
    for one in rows[:FEW]:
        what = _("%(name)s asks you to join") % {"name": one.circle.name}
        href = reverse("network_join", args=[one.pk])
        yield Due(one.membership.invited_on, what, _("A network. You choose."), href)


def _late(viewer: Viewer) -> Rows:
    return Ask.objects.visible_to(viewer).late_for(viewer).order_by("due_now", "pk")


@kind(_late)
def late(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """What one has in hand and has not found out by the day: one tap says that it is late, or cannot be."""
    for one in rows.with_all()[:FEW]:
        if stands_now(one, viewer.on) is Stands.LATE:
            what = _("Late, or not possible? %(question)s") % {"question": one.question}
            why = _("Your network waits for the answer.")
            yield Due(due_now(one), what, why, reverse("ask_late", args=[one.pk]))


def _unsaid(viewer: Viewer) -> Rows:
    return Ask.objects.visible_to(viewer).unsaid_by(viewer)


@kind(_unsaid)
def to_say(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """What others propose to find out."""
    for one in rows.select_related("circle")[:FEW]:
        what = _("Are you fine with it? %(question)s") % {"question": one.question}
        day = one.recorded_at.astimezone(LONDON).date()
        yield Due(day, what, one.circle.name, reverse("ask", args=[one.pk]))


def _to_check(viewer: Viewer) -> Rows:
    return Source.objects.visible_to(viewer).kept_by(viewer).due_for_check(viewer.on)


@kind(_to_check)
def to_check(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Sources whose entry one keeps, to check again."""
    for one in rows[:FEW]:
        what = _("Check the entry: %(who)s") % {"who": one.who}
        yield Due(one.next_check_on, what, _("Does what it says still hold?"), reverse("source_check", args=[one.pk]))


def _hurts(viewer: Viewer) -> Rows:
    waiting = FindingReview.objects.visible_to(viewer).filter(could_hurt=True, answer__isnull=True)
    led = Q(circle__in=waiting.led_circles(viewer))
    return waiting.filter(led | Q(finding__brought_by__party=viewer.person_id)).filter(
        finding__withdrawals__isnull=True
    )


@kind(_hurts)
def hurts(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """What somebody says could hurt: for who brought it, and leads."""
    for one in rows.select_related("finding").oldest_first()[:FEW]:
        if not may_read(one.finding, viewer).is_yes:
            continue
        what = _("It could hurt somebody: %(title)s") % {"title": title_of(one.finding, viewer)}
        why = _("It is not shared further until you answer.")
        day = one.recorded_at.astimezone(LONDON).date()
        yield Due(day, what, why, reverse("finding_hurt_answer", args=[one.pk]))


def _asked(viewer: Viewer) -> Rows:
    return TermsAsk.objects.visible_to(viewer).waiting_for(viewer)


@kind(_asked)
def asked(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """What a source is asked: for itself, or who keeps its entry."""
    for one in rows.select_related("finding")[:FEW]:
        what = _("May it go further? %(title)s") % {"title": title_of(one.finding, viewer)}
        day = one.recorded_at.astimezone(LONDON).date()
        yield Due(day, what, _("Only its source can say yes."), reverse("terms_answer", args=[one.pk]))
