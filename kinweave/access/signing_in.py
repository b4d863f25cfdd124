"""How somebody signs in: no open sign-up, a short session, and no word about whether an address is known."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by an administrator for a known person."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account for themself."""
        return False
