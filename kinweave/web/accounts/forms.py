"""What is asked about accounts, posts and allocations."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kinweave.access import sign_ins
from kinweave.access.roles import ROLES
from kinweave.parties.models import Party
from kinweave.web.fields import Line, one_of
from kinweave.web.offering import offer

CHOICES = [(role.key, role.name) for role in ROLES.values()]


def address(**kwargs: Any) -> forms.EmailField:
    """The e-mail address with which somebody signs in."""
    wrong = {"required": _("Write their e-mail address"), "invalid": _("Check the e-mail address")}
    return forms.EmailField(max_length=254, error_messages=wrong, **kwargs)


class PostForm(forms.Form):
    """A post: the role, which decides what it opens."""

    role_key = one_of(
        CHOICES,
        _("Choose a role"),
        label=_("What will they do?"),
        help_text=_("A post that opens every record waits until a lead confirms it."),
    )


class AccountForm(PostForm):
    """An account for somebody who comes to work here."""

    called = Line(longest=80, label=_("Name they like"), error_messages={"required": _("Write the name they like")})
    full_name = Line(longest=160, label=_("Full name"), error_messages={"required": _("Write their full name")})
    email = address(
        label=_("E-mail address at work"),
        help_text=_("They set a password by “I forgot my password” on the sign-in page."),
    )
    field_order = ["called", "full_name", "email", "role_key"]


class SignInForm(forms.Form):
    """The sign-in of somebody whom the organisation supports, or who speaks for them."""

    email = address(
        label=_("What is their e-mail address?"),
        help_text=_("They sign in with it. Nobody else may read what arrives there."),
    )
    needs_more_time = forms.BooleanField(required=False, label=_("They stay signed in longer"))

    def __init__(self, *args: Any, person: Party, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_email(self) -> str:
        """The address, if this person can sign in with it."""
        email: str = self.cleaned_data["email"]
        decision = sign_ins.decide(person=self.person, email=email)
        if not decision.is_yes:
            raise ValidationError(gettext(decision.reason))
        return email


class WorkerForm(forms.Form):
    """Somebody who will work with a person."""

    worker = one_of([], _("Choose a worker"), label=_("Who?"))

    def __init__(self, *args: Any, workers: Sequence[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.workers = {str(one.pk): one for one in workers}
        offer(self, "worker", [(key, one.sort_name) for key, one in self.workers.items()])

    def clean_worker(self) -> Party:
        """The one who was chosen."""
        return self.workers[self.cleaned_data["worker"]]
