"""People, organisations and teams, and all that hangs on them."""

from kinweave.parties.models.needs import CommunicationNeed, NeedsAsked, NeedsMet
from kinweave.parties.models.party import Identifier, Name, Party
from kinweave.parties.models.profile import ProfileSection
from kinweave.parties.models.reaching import ContactPoint, Whereabouts
from kinweave.parties.models.standing import Bar, SamePerson, SpeaksFor, Support

__all__ = [
    "Bar",
    "CommunicationNeed",
    "ContactPoint",
    "Identifier",
    "Name",
    "NeedsAsked",
    "NeedsMet",
    "Party",
    "ProfileSection",
    "SamePerson",
    "SpeaksFor",
    "Support",
    "Whereabouts",
]
