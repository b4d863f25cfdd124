"""On the person's own page: how I decide, and what was passed on about me. In easy read."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from kinweave.information.models import Referral, ReferralItem
from kinweave.parties.models import Advocacy, BestInterests
from kinweave.web.mine.finding import own_page_or_404
from kinweave.web.mine.views import shown
from kinweave.web.request import Request
from kinweave.web.screen import screen


@require_http_methods(["GET"])
@screen("mine")
def mine_decisions(request: Request, person_id: UUID) -> HttpResponse:
    """How I decide: what was decided for me, how I was heard, who helps me to say it or to disagree (002-P5).

    A decision about seeing somebody says only what was written for this page: a name could harm them.
    """
    person, viewer = own_page_or_404(request, person_id), request.viewer
    made = BestInterests.objects.visible_to(viewer).about(person).latest_first().select_related("capacity")
    last: dict[object, BestInterests] = {}
    for one in made:
        last.setdefault(one.capacity.contact_with_id or one.capacity.decision.casefold(), one)
    told = [(one, one.plain or ("" if one.capacity.contact_with_id else one.decision)) for one in last.values()]
    helpers = dict.fromkeys(one.advocate for one in Advocacy.objects.visible_to(viewer).about(person).there())
    return shown(request, "deciding/mine_decisions.html", person, told=told, helpers=list(helpers))


@require_http_methods(["GET"])
@screen("mine")
def mine_passed_on(request: Request, person_id: UUID) -> HttpResponse:
    """What was passed on about me: to whom, when, the exact words, and why (002-P24)."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    found = list(Referral.objects.visible_to(viewer).about(person).latest_first())
    items: dict[object, list[ReferralItem]] = {}
    for item in ReferralItem.objects.visible_to(viewer).filter(referral__in=found).order_by("number"):
        items.setdefault(item.referral_id, []).append(item)
    return shown(
        request, "deciding/mine_passed_on.html", person, passed=[(one, items.get(one.pk, [])) for one in found]
    )
