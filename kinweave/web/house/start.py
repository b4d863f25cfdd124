"""The way in: the start page, and where somebody belongs once they are in."""

from allauth.account.utils import perform_login
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kinweave.access.models import Post
from kinweave.access.signing_in import demonstration_account, is_demonstration
from kinweave.demonstration.people import ROLE_CARDS
from kinweave.foundation import Viewer
from kinweave.web.request import Request
from kinweave.web.screen import ANYBODY, SIGNED_IN, screen

FIRST_PLACES = ("directory", "today", "accounts", "assurance", "trail", "mine")  # the first that may be opened


@screen(ANYBODY)
def closed(request: Request) -> HttpResponse:
    """What the library for accounts offers and this service does not."""
    raise Http404


@require_http_methods(["GET"])
@screen(ANYBODY)
def start(request: Request) -> HttpResponse:
    """What Kinweave is, and the way in; in the demonstration, the people one can be."""
    if request.viewer.is_known:
        return redirect(where_they_belong(request))
    return render(request, "house/start.html", {"cards": ROLE_CARDS if is_demonstration() else ()})


@require_http_methods(["POST"])
@screen(ANYBODY)
def be_somebody(request: Request) -> HttpResponse:
    """Sign in as one of the demonstration's people. There is nobody to be anywhere else."""
    known = {card.email for card in ROLE_CARDS}
    account = demonstration_account(request.POST.get("as", "")) if request.POST.get("as") in known else None
    if account is None:
        raise Http404
    perform_login(request, account, email_verification="none")
    return redirect("start")


@require_http_methods(["GET"])
@screen(SIGNED_IN)
def home(request: Request) -> HttpResponse:
    """The place where somebody who signed in belongs."""
    return redirect(where_they_belong(request))


def where_they_belong(request: Request) -> str:
    """The first place that a viewer may open. Who has several posts chooses one first."""
    viewer = request.viewer
    if viewer.role and "post" not in request.session and len(posts_held(viewer)) > 1:
        return "posts"
    return next((place for place in FIRST_PLACES if place in viewer.opens), "privacy")


def posts_held(viewer: Viewer) -> dict[str, Post]:
    """The posts that a viewer may work in, by their ids."""
    held = Post.objects.visible_to(viewer).of(viewer.own_ids).current(viewer.on).confirmed()
    return {str(post.pk): post for post in held.select_related("organisation")}


@require_http_methods(["GET", "POST"])
@screen(SIGNED_IN)
def posts(request: Request) -> HttpResponse:
    """Choose the post to work in, when somebody has several."""
    mine = posts_held(request.viewer)
    chosen = request.POST.get("post", "")
    if chosen in mine:
        request.session["post"] = chosen
        return redirect("home")
    return render(request, "house/posts.html", {"posts": list(mine.values())})
