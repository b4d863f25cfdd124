"""Protocols for tests: drafted, sent out, signed, as two leads do it."""

from dataclasses import replace
from datetime import timedelta
from functools import cached_property

from kinweave.agreements.actions import drafts
from kinweave.agreements.actions import protocols as actions
from kinweave.agreements.models import Protocol, ProtocolParty
from kinweave.agreements.standing import our_side, state_of
from kinweave.foundation import Viewer
from kinweave.parties.actions.agencies import say_agency
from kinweave.parties.models import Party
from tests.town import Town

OWN = {"task": "Help for families", "basis": "legitimate_interests", "contact": "Ann, 01632 960001"}


class Agencies:
    """Connect, led by Ann, and the nursery, led by Bea."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.on = town.on
        self.minutes = 0

    def lead(self, called: str, organisation: Party) -> Party:
        """Somebody who leads at an organisation, which is a charity."""
        lead = self.town.somebody_at_work(called, "team_lead", organisation)
        self.say_kind(organisation, "charity", self.town.viewer(lead))
        return lead

    def say_kind(self, organisation: Party, agency: str, by: Viewer) -> None:
        organisation.refresh_from_db()
        say_agency(organisation=organisation, agency=agency, version=organisation.version, on=self.on, by=by)

    @cached_property
    def ann(self) -> Viewer:
        return self.town.viewer(self.lead("Ann", self.town.connect))

    @cached_property
    def bea(self) -> Viewer:
        return self.town.viewer(self.lead("Bea", self.town.nursery))

    def draft(self, title="Early help", *, details=("name", "days"), purpose="early_help", mode="inform") -> Protocol:
        """Everything that Ann says in a draft."""
        said = {"on": self.on, "by": self.ann}
        made = drafts.draft(title=title, why="Families tell it once.", **said)
        others = [self.town.nursery]
        drafts.choose_agencies(protocol=made, organisations=others, version=made.version, **said)
        drafts.choose_purposes(protocol=made, purposes=[purpose], version=made.version, **said)
        drafts.choose_details(protocol=made, purpose=purpose, details=details, version=made.version, **said)
        drafts.redraft(
            protocol=made, version=made.version, mode=mode, confidentiality="We tell them first.",
            starts_on=self.on, ends_on=self.on + timedelta(days=400), review_on=self.on + timedelta(days=365), **said,
        )  # fmt: skip
        self.say(made, self.ann)
        return self.again(made)

    def again(self, protocol: Protocol) -> Protocol:
        return actions.as_it_is(protocol)

    def side(self, protocol: Protocol, by: Viewer) -> ProtocolParty:
        side = our_side(self.again(protocol), by.organisation_id)
        assert side is not None
        return side

    def say(self, protocol: Protocol, by: Viewer, **different: str) -> ProtocolParty:
        """An agency says what it has to of itself."""
        side = self.side(protocol, by)
        return actions.say_of_ourselves(party=side, version=side.version, on=self.on, by=by, **OWN | different)

    def sent(self, **said) -> Protocol:
        """A protocol that is out to sign."""
        made = self.draft(**said)
        drafts.send_out(protocol=made, version=made.version, on=self.on, by=self.ann)
        return self.again(made)

    def answer(self, protocol: Protocol, by: Viewer, answer="signed", words=""):
        """An agency answers: in the hour before now, a minute after the last answer."""
        self.minutes += 1
        side, by = self.side(protocol, by), replace(by, at=by.at + timedelta(minutes=self.minutes - 60))
        return actions.answer(party=side, answer=answer, words=words, signed_by="A lead", on=self.on, by=by)

    def signed(self, **said) -> Protocol:
        """A protocol that both have signed."""
        made = self.sent(**said)
        self.answer(made, self.ann)
        self.say(made, self.bea)
        self.answer(made, self.bea)
        return self.again(made)

    def state(self, protocol: Protocol, by: Viewer | None = None) -> str:
        return state_of(self.again(protocol), by or self.ann).value
