"""A browser for tests."""

from django.test import Client

from kinweave.access.models import Account


def browser(person_id) -> Client:
    """In which somebody has signed in."""
    client = Client()
    client.force_login(Account.objects.get(identities__party=person_id))
    return client
