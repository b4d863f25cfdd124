"""How somebody signs in: no open sign-up, a short session, and no word about whether an address is known."""

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest

from kinweave.access.models import Account, Installation


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth carries no types
    """Accounts are made by an administrator for a known person."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account for themself."""
        return False


def is_demonstration() -> bool:
    """Whether this is the demonstration area: the setting and the installation both say so."""
    return settings.DEMONSTRATION and Installation.objects.filter(is_demonstration=True).exists()


def demonstration_account(email: str) -> Account | None:
    """The account of somebody invented. There is none anywhere but in the demonstration area."""
    if not is_demonstration():
        return None
    account: Account | None = Account.objects.filter(email=email, is_active=True).first()
    return account
