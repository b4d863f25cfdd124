"""People, organisations and teams, and all that hangs on them."""

from kinweave.parties.models.deciding import Advocacy, BestInterests, Capacity, ParentalResponsibility, Shown
from kinweave.parties.models.liking import Interest, Travel
from kinweave.parties.models.needs import CommunicationNeed, NeedsAsked, NeedsMet
from kinweave.parties.models.party import Identifier, Name, Party
from kinweave.parties.models.profile import ProfileSection
from kinweave.parties.models.reaching import ContactPoint, Whereabouts
from kinweave.parties.models.speaking import Matter, TalkAbout, matters_in_words
from kinweave.parties.models.standing import Bar, Hold, SamePerson, SpeaksFor, Support
from kinweave.parties.models.withholding import Exemption

__all__ = [
    "Advocacy",
    "Bar",
    "BestInterests",
    "Capacity",
    "CommunicationNeed",
    "ContactPoint",
    "Exemption",
    "Hold",
    "Identifier",
    "Interest",
    "Matter",
    "Name",
    "NeedsAsked",
    "NeedsMet",
    "ParentalResponsibility",
    "Party",
    "ProfileSection",
    "SamePerson",
    "Shown",
    "SpeaksFor",
    "Support",
    "TalkAbout",
    "Travel",
    "Whereabouts",
    "matters_in_words",
]
