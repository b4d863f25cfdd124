"""On what ground something is kept from the person it is about. UK GDPR, Article 15; Data Protection Act 2018."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Exemption(models.TextChoices):
    """The grounds, as the Data Protection Act 2018 numbers them in Schedules 2 and 3."""

    HARM = "harm", _("seeing it could seriously harm somebody: social work (Schedule 3, paragraph 11)")
    HEALTH = "health", _("seeing it could seriously harm somebody: health, as a health professional says (3, 5)")
    EDUCATION = "education", _("seeing it could seriously harm somebody: education (Schedule 3, paragraph 19)")
    CHILD_ABUSE = "child_abuse", _("it is about harm to a child, and the child is safer so (Schedule 3, paragraph 21)")
    OTHERS = "others", _("it tells about somebody else, who has not agreed (Schedule 2, paragraph 16)")
    CRIME = "crime", _("seeing it would hinder finding or preventing a crime (Schedule 2, paragraph 2)")
    LEGAL = "legal", _("it is legal advice (Schedule 2, paragraph 19)")
