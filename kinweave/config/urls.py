"""Every address, by the place in the service it belongs to."""

from allauth.mfa.totp.views import activate_totp
from csp.decorators import csp_update
from django.urls import include, path

from kinweave.api.oruk.views import about

urlpatterns = [
    path("", include("kinweave.web.house.urls")),
    path("", include("kinweave.web.find.urls")),
    path("today/", include("kinweave.web.today.urls")),
    path("people/", include("kinweave.web.people.urls")),
    path("", include("kinweave.web.circles.urls")),
    path("", include("kinweave.web.restrictions.urls")),
    path("", include("kinweave.web.visits.urls")),
    path("", include("kinweave.web.goodbyes.urls")),
    path("", include("kinweave.web.concerns.urls")),
    path("", include("kinweave.web.plans.urls")),
    path("", include("kinweave.web.deciding.urls")),
    path("", include("kinweave.web.sharing.urls")),
    path("", include("kinweave.web.receiving.urls")),
    path("", include("kinweave.web.practising.urls")),
    path("", include("kinweave.web.family.urls")),
    path("", include("kinweave.web.places.urls")),
    path("", include("kinweave.web.mattering.urls")),
    path("", include("kinweave.web.directory.urls")),
    path("", include("kinweave.web.righting.urls")),
    path("", include("kinweave.web.retention.urls")),
    path("", include("kinweave.web.caseload.urls")),
    path("", include("kinweave.web.protocols.urls")),
    path("", include("kinweave.web.assurance.urls")),
    path("", include("kinweave.web.cards.urls")),
    path("", include("kinweave.web.offers.urls")),
    path("", include("kinweave.web.networks.urls")),
    path("", include("kinweave.web.groups.urls")),
    path("photos/", include("kinweave.web.photos.urls")),
    path("mine/", include("kinweave.web.mine.urls")),
    path("accounts/", include("kinweave.web.accounts.urls")),
    path("accounts/", include("kinweave.web.proving.urls")),
    # The picture to scan is a data address; nowhere else may a page carry one.
    path(
        "account/2fa/totp/activate/",
        csp_update({"img-src": "data:"})(activate_totp),
        name="mfa_activate_totp",
    ),
    path("account/", include("allauth.urls")),
    path("api/", include("kinweave.api.urls")),
    path("oruk/v3", about),
    path("oruk/v3/", include("kinweave.api.oruk.urls")),
]

handler404 = "kinweave.web.house.errors.not_found"
handler500 = "kinweave.web.house.errors.did_not_open"
