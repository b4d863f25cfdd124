"""How somebody signs in: no open sign-up, a short session, and no word about whether an address is known."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse

from kinweave.access.models import Account, Identity, Installation


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth carries no types
    """Accounts are made by an administrator for a known person."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account for themself."""
        return False

    def pre_login(self, request: HttpRequest, user: Account, **how: Any) -> HttpResponse | None:
        """Before any way of signing in: an account of somebody recorded as dead is answered as a closed one."""
        user.is_active = user.is_active and not is_of_the_dead(user)  # for this request only: never saved
        answer: HttpResponse | None = super().pre_login(request, user, **how)
        return answer


def is_of_the_dead(account: Account) -> bool:
    """Whether everybody whom an account is was recorded as dead."""
    rows = Identity.objects.filter(account=account, ended_on__isnull=True)
    return rows.exists() and not rows.filter(party__died_on__isnull=True).exists()


def is_demonstration() -> bool:
    """Whether this is the demonstration area: the setting and the installation both say so."""
    return settings.DEMONSTRATION and Installation.objects.filter(is_demonstration=True).exists()


def demonstration_account(email: str) -> Account | None:
    """The account of somebody invented. There is none anywhere but in the demonstration area."""
    if not is_demonstration():
        return None
    account: Account | None = Account.objects.filter(email=email, is_active=True).first()
    return account
