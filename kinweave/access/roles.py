"""Roles: what somebody in a post may do. Each is a few words that a manager can read and check."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Place(StrEnum):
    """The places in the service that a role can open."""

    TODAY = "today"
    PEOPLE = "people"
    REGISTER = "register"
    ALLOCATE = "allocate"
    ACCOUNTS = "accounts"
    TRAIL = "trail"
    SHARING = "sharing"
    PROTOCOLS = "protocols"
    AGREE = "agree"
    KEEPING = "keeping"
    ASSURANCE = "assurance"
    NETWORKS = "networks"
    GROUPS = "groups"
    DIRECTORY = "directory"


@dataclass(frozen=True, slots=True)
class Role:
    """A role: its name, the places it opens, and whether it opens every record of the organisation."""

    key: str
    name: str | Promise
    may: frozenset[Place]
    sees_everyone: bool = False
    confirmed_by: int = 0  # how many others confirm the post before it opens anything


WORKER = frozenset({Place.TODAY, Place.PEOPLE, Place.REGISTER, Place.SHARING, Place.NETWORKS, Place.GROUPS})
LEAD = WORKER | {Place.ALLOCATE, Place.PROTOCOLS, Place.AGREE, Place.KEEPING, Place.ASSURANCE}

SUPPORT_WORKER = Role("support_worker", _("Support worker"), WORKER)
FACILITATOR = Role("facilitator", _("Group facilitator"), WORKER)
TEAM_LEAD = Role("team_lead", _("Team lead"), LEAD, sees_everyone=True, confirmed_by=1)
MANAGER = Role("manager", _("Manager"), LEAD, sees_everyone=True, confirmed_by=1)
SAFEGUARDING_LEAD = Role("safeguarding_lead", _("Safeguarding lead"), LEAD, sees_everyone=True, confirmed_by=2)
ADMINISTRATOR = Role("administrator", _("Administrator"), frozenset({Place.ACCOUNTS}))
# The directory is the installation's, and not one organisation's: so leads do not change it by being leads.
DIRECTORY_EDITOR = Role("directory_editor", _("Directory editor"), frozenset({Place.TODAY, Place.DIRECTORY}))
AUDITOR_MAY = frozenset({Place.TRAIL, Place.PROTOCOLS, Place.KEEPING, Place.ASSURANCE})
AUDITOR = Role("auditor", _("Data protection officer"), AUDITOR_MAY)

ROLES = {
    role.key: role
    for role in (
        SUPPORT_WORKER,
        FACILITATOR,
        TEAM_LEAD,
        MANAGER,
        SAFEGUARDING_LEAD,
        ADMINISTRATOR,
        AUDITOR,
        DIRECTORY_EDITOR,
    )
}
OPEN_PEOPLE = tuple(role.key for role in ROLES.values() if Place.PEOPLE in role.may)
