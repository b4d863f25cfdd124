"""Signing in and looking after one's account: allauth's pages, in the project's look and words."""

import re

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client

from kinweave.access.models import Account
from tests.web.components.looking import show, violations

PASSWORD = "four plain words here"
ENTRANCE = ["/account/login/", "/account/password/reset/", "/account/password/reset/done/",
            "/account/password/reset/key/x-set-password/", "/account/password/reset/key/done/"]  # fmt: skip
MANAGE = [
    "/account/2fa/",
    "/account/2fa/totp/activate/",
    "/account/2fa/webauthn/",
    "/account/2fa/webauthn/add/",
    "/account/password/change/",
    "/account/sessions/",
    "/account/logout/",
]
CODED = ["/account/2fa/", "/account/2fa/recovery-codes/", "/account/2fa/recovery-codes/generate/",
         "/account/2fa/totp/deactivate/"]  # fmt: skip


@pytest.fixture
def account(db) -> Account:
    return Account.objects.create_user("ffion@connect.example", PASSWORD)


@pytest.fixture
def known(client: Client, account: Account) -> Client:
    """Somebody who signed in, and a moment ago showed again that it is them."""
    client.post("/account/login/", {"login": account.email, "password": PASSWORD})
    client.post("/account/reauthenticate/", {"password": PASSWORD})
    return client


def checked(html: str) -> str:
    """A page, if it is whole: no raw tag, no inline script that would run, no words of allauth's."""
    assert "<c-" not in html
    assert not re.search(r"\sstyle=|\son[a-z]+=", html)
    assert all("src=" in tag or "json" in tag for tag in re.findall(r"<script[^>]*>", html))
    assert not re.search("reauthenticate|Two-Factor|Please ", re.sub(r"<[^>]*>", "", html))
    assert html.count("<h1") == 1
    return html


@pytest.mark.django_db
@pytest.mark.parametrize("address", ENTRANCE)
def test_a_stranger_can_read_every_page_of_the_entrance(client: Client, page, address: str) -> None:
    html = checked(client.get(address).content.decode())

    show(page, html)

    assert violations(page) == []


@pytest.mark.parametrize("address", MANAGE)
def test_whoever_signed_in_can_look_after_their_account(known: Client, page, address: str) -> None:
    html = checked(known.get(address).content.decode())

    show(page, html)

    assert "Sign out" in html
    assert violations(page) == []


@pytest.mark.parametrize("address", CODED)
def test_whoever_uses_a_code_can_look_after_it(known: Client, account: Account, page, address: str) -> None:
    TOTP.activate(account, generate_totp_secret())
    RecoveryCodes.activate(account)

    html = checked(known.get(address).content.decode())
    show(page, html)

    assert violations(page) == []


def test_a_wrong_password_is_said_above_the_form(client: Client, account: Account) -> None:
    sent = {"login": account.email, "password": "not that"}

    html = checked(client.post("/account/login/", sent).content.decode())

    assert "There is a problem" in html
    assert "not correct" in html
    assert "<title>Error: Sign in" in html


def test_a_second_step_is_asked_of_whoever_has_one(client: Client, account: Account, page) -> None:
    TOTP.activate(account, generate_totp_secret())
    client.post("/account/login/", {"login": account.email, "password": PASSWORD})

    html = checked(client.get("/account/2fa/authenticate/").content.decode())
    show(page, html)

    assert "One more step" in html
    assert violations(page) == []


def test_the_picture_for_the_app_has_its_words_and_its_secret_in_letters(known: Client) -> None:
    html = known.get("/account/2fa/totp/activate/").content.decode()

    assert re.search(r'<img src="data:image/svg[^>]*alt="The secret as a picture', html)
    assert re.search(r'id="authenticator_secret" value="[A-Z2-7]{32}" readonly', html)


def test_whoever_was_signed_in_for_long_shows_again_that_it_is_them(known: Client, page) -> None:
    html = checked(known.get("/account/reauthenticate/").content.decode())

    show(page, html)

    assert "Show that it is you" in html
    assert violations(page) == []
