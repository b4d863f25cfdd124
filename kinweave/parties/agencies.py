"""What kind of agency an organisation is: facts on which a basis, and a referral that is never held up, depend.

A public authority cannot rest its own tasks on legitimate interests (UK GDPR, Article 6(1), last sentence); those with
a statutory duty to protect children and adults are reached at once (Children Act 1989, section 47; Care Act 2014,
section 42; Social Services and Well-being (Wales) Act 2014, sections 126 and 130).
"""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _


class Agency(models.TextChoices):
    """Kinds of agency."""

    LOCAL_AUTHORITY = "local_authority", _("council: social care")
    POLICE = "police", _("police")
    EMERGENCY = "emergency", _("ambulance, fire or coastguard")
    HEALTH = "health", _("health service")
    GP = "gp", _("GP practice")
    SCHOOL = "school", _("school kept by public money")
    SETTING = "setting", _("nursery, childminder or independent school")
    HOUSING = "housing", _("housing association")
    CHARITY = "charity", _("charity or community group")
    CARE = "care", _("care or support service")
    OTHER = "other", _("another kind")


@dataclass(frozen=True, slots=True)
class AgencyFacts:
    """What follows from a kind of agency."""

    is_public_authority: bool = False
    protects_by_law: bool = False  # takes safeguarding referrals, which nothing holds up


FACTS = {
    Agency.LOCAL_AUTHORITY: AgencyFacts(is_public_authority=True, protects_by_law=True),
    Agency.POLICE: AgencyFacts(is_public_authority=True, protects_by_law=True),
    Agency.EMERGENCY: AgencyFacts(is_public_authority=True, protects_by_law=True),
    Agency.HEALTH: AgencyFacts(is_public_authority=True),
    Agency.GP: AgencyFacts(is_public_authority=True),  # Freedom of Information Act 2000, schedule 1, part III
    Agency.SCHOOL: AgencyFacts(is_public_authority=True),
}


def facts_of(kind: str) -> AgencyFacts:
    """What follows from a kind; nothing where the kind is not known."""
    return FACTS.get(Agency(kind), AgencyFacts()) if kind else AgencyFacts()
