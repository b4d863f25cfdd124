"""What stood on a page, as a digest that tells nothing: who settles a text settles the one they saw. R14."""

import json
from collections.abc import Iterable

from django.utils.crypto import salted_hmac

from kinweave.information.asking import Ruling

SALT = "kinweave.web.sharing.seen"


def digest_of(parts: Iterable[str]) -> str:
    """What recognises these parts, in this order."""
    return salted_hmac(SALT, json.dumps([*parts]), algorithm="sha256").hexdigest()


def to_read_of(rulings: Iterable[Ruling]) -> str:
    """What recognises all that a human has to read before these go."""
    return digest_of(part for one in rulings for part in (str(one.question.item.pk), one.to_read))
