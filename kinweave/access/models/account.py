"""Accounts: how somebody signs in, and which rows they are."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from kinweave.foundation.ids import new_id
from kinweave.foundation.text import StrictCharField
from kinweave.parties.models import Party


class AccountManager(BaseUserManager["Account"]):
    """Makes and finds accounts by e-mail address."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "Account":
        """An account for an address; without a password it cannot sign in by one."""
        account = self.model(email=self.normalize_email(email).lower(), **fields)
        account.set_password(password)
        account.save()
        return account


class Account(AbstractBaseUser):
    """A way to sign in. It opens nothing by itself: posts and identities do."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(_("e-mail address"), unique=True)
    is_active = models.BooleanField(default=True)
    epoch = models.PositiveIntegerField(default=0, editable=False)
    needs_more_time = models.BooleanField(_("stays signed in longer"), default=False)

    objects = AccountManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    def __str__(self) -> str:
        return self.email

    def get_session_auth_hash(self) -> str:
        """What a session is bound to: the password and the epoch. A new epoch ends every session at once."""
        return f"{super().get_session_auth_hash()}:{self.epoch}"

    def get_session_auth_fallback_hash(self) -> Iterator[str]:
        """The same, for keys that were in use before."""
        yield from (f"{old}:{self.epoch}" for old in super().get_session_auth_fallback_hash())


class Identity(models.Model):
    """This account is this person. One account can be several rows, one for each organisation."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="identities")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="identities")
    began_on = models.DateField()
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "party"], name="an_identity_once")]

    def __str__(self) -> str:
        return f"{self.account_id} is {self.party_id}"


class Installation(models.Model):
    """What this installation is called, and whether it is the demonstration area."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    place = StrictCharField(_("the area it serves"), max_length=80)
    is_demonstration = models.BooleanField(default=False, editable=False)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="one_installation")]

    def __str__(self) -> str:
        return self.place
