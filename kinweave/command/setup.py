"""`kinweave setup`: the database, the first organisation, and the two people it begins with."""

import sys
from argparse import Namespace
from collections.abc import Iterator

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from kinweave.access.founding import Founded, Person, found
from kinweave.command.migrate import bring_up_to_date
from kinweave.command.post import said_of_test_letter
from kinweave.command.stopping import Stop
from kinweave.foundation import Refused, system
from kinweave.trail import signing
from kinweave.trail.checkpoints import declare_keys

QUESTIONS = {
    "area": "Which area is this service for? (such as Ashby Vale)",
    "organisation": "What is the first organisation called?",
    "administrator": "Who manages accounts? They see no records. Their name:",
    "administrator_email": "Their e-mail address:",
    "lead": "Who leads the work with people? They see every record. Their name:",
    "lead_email": "Their e-mail address:",
}


def run(options: Namespace) -> None:
    """Set up what is not there yet, and say how the two people sign in."""
    told = {name: answer(name, getattr(options, name)) for name in QUESTIONS}
    if told["administrator_email"] == told["lead_email"]:
        raise Stop("The administrator and the lead are two people, so each needs an address of their own.")
    bring_up_to_date()
    founded = set_up(told)
    declare_keys(by=system("setup", timezone.now()))
    address = (options.address or default_address()).rstrip("/")
    print("\n".join(said(founded, address)))
    print(said_of_test_letter(told["administrator_email"]))


def answer(name: str, given: str | None) -> str:
    """What was given for a question, or is typed now. Raises Stop when nobody is there to ask."""
    option = "--" + name.replace("_", "-")
    while not given and sys.stdin.isatty():
        given = input(f"{QUESTIONS[name]} ").strip()
    if not given:
        raise Stop(f"{QUESTIONS[name]} Give it with {option}.")
    return checked_address(given, option) if name.endswith("email") else given


def checked_address(given: str, option: str) -> str:
    """An e-mail address as it is kept. Raises Stop when it cannot be one."""
    try:
        validate_email(given)
    except ValidationError as error:
        raise Stop(f"{given} is not an e-mail address. Give one like name@example.org with {option}.") from error
    return given.lower()


def set_up(told: dict[str, str]) -> Founded:
    """Make the installation. Raises Stop with the reason when a rule or a field refuses."""
    now = timezone.now()
    by = system("setup", now)
    try:
        return found(
            area=told["area"],
            organisation=told["organisation"],
            administrator=Person(told["administrator"], told["administrator_email"]),
            lead=Person(told["lead"], told["lead_email"]),
            on=by.on,
            by=by,
        )
    except Refused as refused:
        raise Stop(f"{refused.decision.reason} {refused.decision.way_forward}".strip()) from refused
    except ValidationError as error:
        raise Stop(" ".join(error.messages)) from error


def said(founded: Founded, address: str) -> Iterator[str]:
    """What was made, and each person's link."""
    yield f"{founded.organisation} is set up in {settings.DATA}."
    for account, path in founded.links.items():
        if path:
            yield f"{account} chooses a password here, once, within three days: {address}{path}"
        else:
            yield f"{account} has a password already, and signs in at {address}"
    yield f"The public key that signs the trail, for your data protection officer: {signing.own_keys()[-1]}"


def default_address() -> str:
    """Where the service is opened, as far as settings say."""
    return next(iter(settings.CSRF_TRUSTED_ORIGINS), "http://localhost:8000")
