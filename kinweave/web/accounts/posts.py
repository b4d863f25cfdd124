"""Accounts and posts: who works here, in which role. Nobody's record is shown."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.access import actions
from kinweave.access.models import Post
from kinweave.access.queries import PostQuerySet
from kinweave.web.accounts.forms import AccountForm, PostForm
from kinweave.web.forms import posted
from kinweave.web.paging import last_shown, page_of
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen


def here(request: Request) -> PostQuerySet:
    """The posts of the viewer's own organisation that last."""
    viewer = request.viewer
    found: PostQuerySet = Post.objects.visible_to(viewer).at(viewer.organisation_id).current(viewer.on)
    return found.select_related("person", "organisation")


@require_http_methods(["GET"])
@screen("accounts")
def accounts(request: Request) -> HttpResponse:
    """Who works here, in which post, by name."""
    rows = here(request)
    last = last_shown(request, rows)
    page = page_of(rows.after(last) if last else rows, is_first=last is None)
    return render(request, "accounts/list.html", {"page": page, "saved": what_was_saved(request)})


@require_http_methods(["GET", "POST"])
@screen("accounts")
def account_new(request: Request) -> HttpResponse:
    """Open an account for somebody who comes to work here, with their first post."""
    form = AccountForm(posted(request))
    if form.is_valid():
        actions.welcome(on=request.viewer.on, by=request.viewer, **form.cleaned_data)
        say_saved(request)
        return redirect("accounts")
    return render(request, "accounts/form.html", asked(form, _("Open an account")))


@require_http_methods(["GET", "POST"])
@screen("accounts")
def post_new(request: Request, post_id: UUID) -> HttpResponse:
    """Give another post to somebody who works here."""
    held, viewer = get_object_or_404(here(request), pk=post_id), request.viewer
    form = PostForm(posted(request))
    if form.is_valid():
        given = {"person": held.person, "organisation": held.organisation, **form.cleaned_data}
        actions.give_post(on=viewer.on, by=viewer, **given)
        say_saved(request)
        return redirect("accounts")
    title = _("Give %(name)s another post") % {"name": held.person.called}
    return render(request, "accounts/form.html", asked(form, title))


def asked(form: PostForm, title: str) -> dict[str, object]:
    """What a page with a form shows."""
    return {"form": form, "title": title, "back": reverse("accounts")}


@require_http_methods(["GET", "POST"])
@screen("accounts")
def post_end(request: Request, post_id: UUID) -> HttpResponse:
    """End a post: what it opened closes at once, and every session ends."""
    post = get_object_or_404(here(request), pk=post_id)
    if request.method == "POST":
        actions.end_post(post=post, on=request.viewer.on, by=request.viewer)
        say_saved(request)
        return redirect("accounts")
    context = {
        "title": _("End the post of %(name)s?") % {"name": post.person.called},
        "lede": _("They are signed out now. What the post opened closes. Their people need another worker."),
        "button": _("End it today"),
        "back": reverse("accounts"),
    }
    return render(request, "accounts/sure.html", context)


@require_http_methods(["GET", "POST"])
@screen("allocate")
def post_confirm(request: Request, post_id: UUID) -> HttpResponse:
    """Say that somebody's post is right, so that it opens what it should."""
    post = get_object_or_404(here(request).waiting(request.viewer), pk=post_id)
    if request.method == "POST":
        actions.confirm_post(post=post, on=request.viewer.on, by=request.viewer)
        return redirect("home")
    names = {"name": post.person.called, "role": post.role.name}
    context = {
        "title": _("Is %(name)s the %(role)s here?") % names,
        "lede": _("This post opens every record of the organisation. You say that it is right."),
        "button": _("Yes, it is right"),
        "back": reverse("home"),
    }
    return render(request, "accounts/sure.html", context)
