"""Show again who one is, before something leaves the service."""

from allauth.account.decorators import reauthentication_required
from django.http import HttpRequest

from kinweave.access.signing_in import is_demonstration


@reauthentication_required(enabled=lambda request: not is_demonstration())  # type: ignore[untyped-decorator]  # allauth
def show_who_you_are(request: HttpRequest) -> None:
    """Go on for somebody who did so in the last five minutes; anybody else is asked first, and comes back."""
