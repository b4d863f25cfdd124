"""Two tabs, or two people, with the same text open: nobody overwrites the other, and nothing typed is lost."""

import pytest
from django.test import Client
from django.urls import reverse

from kinweave.access.models import Account
from kinweave.foundation import new_id
from kinweave.parties.models import ProfileSection

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(town) -> str:
    return reverse("profile_section", args=[town.danny.pk, "matters"])


@pytest.fixture
def tab(town) -> Client:
    client = Client()
    client.force_login(Account.objects.get(identities__party=town.ffion))
    return client


def save(tab: Client, page: str, text: str, version: int, key=None):
    return tab.post(
        page, {"text": text, "said_how": "He told Ffion.", "version": version, "form_key": str(key or new_id())}
    )


def test_the_tab_that_saves_second_is_shown_both_texts_and_can_save_again(tab, page):
    save(tab, page, "My dog.", 1)
    save(tab, page, "My dog and my garden.", 1)

    late = save(tab, page, "My dog Bess.", 1)

    assert late.status_code == 409
    assert "My dog and my garden." in late.content.decode()
    assert "My dog Bess." in late.content.decode()
    assert ProfileSection.objects.get().text == "My dog and my garden."
    again = save(tab, page, "My dog Bess and my garden.", late.context["version"])
    assert again.status_code == 302
    assert ProfileSection.objects.get().text == "My dog Bess and my garden."


def test_a_form_that_was_stale_keeps_its_key_for_the_next_try(tab, page):
    save(tab, page, "One.", 1)
    save(tab, page, "Two.", 1)
    key = new_id()

    save(tab, page, "Three.", 1, key)
    again = save(tab, page, "Three.", 2, key)

    assert again.status_code == 302
    assert ProfileSection.objects.get().text == "Three."
