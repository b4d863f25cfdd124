"""The lists that protocols and family agreements choose from: versioned data, which settings can only tighten.

To be read by a professional before real use: nothing here is legal advice. Sources are named beside each list.
"""

from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

VERSION = "2026-11"


class Purpose(models.TextChoices):
    """What something is shared for. An agreement for one purpose serves no other; safeguarding is one of its own."""

    EARLY_HELP = "early_help", _("early help for a family")
    COMMUNITY_SUPPORT = "community_support", _("support in the community")
    SEND = "send_assessment", _("special educational needs")
    CARE = "care", _("care and support")
    SAFEGUARDING = "safeguarding", _("keeping somebody safe")
    CRIME = "crime", _("preventing or finding out about a crime")
    ACCESS = "access", _("a person’s request to see what is kept about them")


class Category(models.TextChoices):
    """What kind of information something is."""

    IDENTITY = "identity", _("name and date of birth")
    CONTACT = "contact", _("how to reach them")
    COMMUNICATION = "communication", _("how to talk with them")
    INTERESTS = "interests", _("what they like and want")
    DEVELOPMENT = "development", _("how a child grows and learns")
    ATTENDANCE = "attendance", _("when they were there")
    FAMILY = "family_circumstances", _("family and people in their life")
    HEALTH = "health", _("health")
    SAFETY = "safety", _("risks and safety")
    CRIME = "crime", _("crimes, or suspicion of one")


SPECIAL = frozenset({Category.HEALTH})  # UK GDPR, Article 9: needs a condition of its own
CRIMINAL = frozenset({Category.CRIME})  # UK GDPR, Article 10


class Mode(models.TextChoices):
    """Whether people are asked, or told. Which one is a matter of law and not of taste."""

    CONSENT = "consent", _("people are asked, and it goes only with their yes")
    INFORM = "inform", _("people are told before, and can object")


class Channel(models.TextChoices):
    """Ways in which something goes, the least safe first."""

    ORDINARY = "ordinary", _("ordinary e-mail or a personal mailbox")
    PAPER = "paper", _("on paper, by hand")
    TELEPHONE = "telephone", _("by telephone, on the published number")
    SECURE_EMAIL = "secure_email", _("secure e-mail, to a work address")
    LINK = "link", _("a link for one person, with a code")
    HERE = "here", _("here, in Kinweave")


SAFETY = {one: level for level, one in enumerate(Channel)}


@dataclass(frozen=True, slots=True)
class Basis:
    """A lawful basis (UK GDPR, Article 6) and what must be so for somebody to use it."""

    key: str
    article: str
    public_authority: bool | None  # only these, never these, or either (None)
    modes: frozenset[str] = frozenset({Mode.CONSENT, Mode.INFORM})
    purposes: frozenset[str] = frozenset(Purpose)


INFORMED = frozenset({Mode.INFORM})
BASES = {
    one.key: one
    for one in (
        Basis("consent", "6(1)(a)", None, frozenset({Mode.CONSENT})),
        Basis("contract", "6(1)(b)", None, INFORMED, frozenset({Purpose.CARE})),
        Basis("legal_obligation", "6(1)(c)", None, INFORMED),
        Basis("vital_interests", "6(1)(d)", None, INFORMED, frozenset({Purpose.SAFEGUARDING, Purpose.CARE})),
        Basis("public_task", "6(1)(e)", True, INFORMED),
        # In force since 5 February 2026; a public authority cannot use it for its tasks.
        Basis("recognised_interest", "6(1)(ea)", False, INFORMED, frozenset({Purpose.SAFEGUARDING, Purpose.CRIME})),
        Basis("legitimate_interests", "6(1)(f)", False, INFORMED),
    )
}
BASIS_WORDS = {
    "consent": _("the person’s own yes"),
    "contract": _("a contract with the person"),
    "legal_obligation": _("a law says that we must"),
    "vital_interests": _("to save somebody’s life"),
    "public_task": _("a public task that the law gives us"),
    "recognised_interest": _("a recognised legitimate interest: safeguarding, emergencies or crime"),
    "legitimate_interests": _("a legitimate interest that was weighed against the person’s"),
}


class Condition(models.TextChoices):
    """Conditions for special category data (Article 9; Data Protection Act 2018, Schedule 1) and criminal data."""

    EXPLICIT = "explicit_consent", _("the person’s explicit yes")
    CARE = "health_or_social_care", _("health or social care (Schedule 1, paragraph 2)")
    SAFEGUARDING = "safeguarding", _("safeguarding of children and people at risk (Schedule 1, paragraph 18)")
    VITAL = "vital_interests", _("to save the life of somebody who cannot say yes")
    STATUTORY = "statutory_purpose", _("a task that a law gives (Schedule 1, paragraph 6)")
    UNLAWFUL_ACTS = "unlawful_acts", _("preventing or finding out about crimes (Schedule 1, paragraph 10)")


NEEDS_POLICY = frozenset({Condition.SAFEGUARDING, Condition.STATUTORY, Condition.UNLAWFUL_ACTS})
FOR_CRIMINAL = frozenset({Condition.UNLAWFUL_ACTS, Condition.SAFEGUARDING, Condition.STATUTORY, Condition.EXPLICIT})


class Whom(models.TextChoices):
    """Which people a protocol is for."""

    ALL = "all", _("everybody we work with")
    CHILDREN = "children", _("children")
    ADULTS = "adults", _("adults")


@dataclass(frozen=True, slots=True)
class Detail:
    """One field of a category: what exactly."""

    key: str
    category: str
    words: str | Promise


DETAILS = {
    one.key: one
    for one in (
        Detail("name", Category.IDENTITY, _("name")),
        Detail("born", Category.IDENTITY, _("date of birth")),
        Detail("phone", Category.CONTACT, _("telephone")),
        Detail("email", Category.CONTACT, _("e-mail address")),
        Detail("address", Category.CONTACT, _("where they live")),
        Detail("needs", Category.COMMUNICATION, _("what helps them to understand")),
        Detail("likes", Category.INTERESTS, _("what they like")),
        Detail("wishes", Category.INTERESTS, _("what they want")),
        Detail("progress", Category.DEVELOPMENT, _("what they can do, and what comes next")),
        Detail("observation", Category.DEVELOPMENT, _("what was seen")),
        Detail("days", Category.ATTENDANCE, _("days and times")),
        Detail("people", Category.FAMILY, _("who is in the family")),
        Detail("situation", Category.FAMILY, _("how things are at home")),
        Detail("condition", Category.HEALTH, _("a condition, and what helps")),
        Detail("treatment", Category.HEALTH, _("treatment and medicine")),
        Detail("risk", Category.SAFETY, _("a risk, and what helps")),
        Detail("worry", Category.SAFETY, _("what somebody is worried about")),
        Detail("offence", Category.CRIME, _("what happened, or may have")),
    )
}


def details_of(category: str) -> list[Detail]:
    """The fields of a category."""
    return [one for one in DETAILS.values() if one.category == category]
