"""What may be asked of what is known and passed on. Each has `visible_to`."""

from kinweave.information.queries.breaches import DataBreachQuerySet, NamedInBreachQuerySet
from kinweave.information.queries.helping import AdviceAskedQuerySet, PractisedQuerySet
from kinweave.information.queries.items import ItemQuerySet, OfItemQuerySet, ReleaseQuerySet
from kinweave.information.queries.passings import (
    OfPassingQuerySet,
    PassedItemQuerySet,
    PassingQuerySet,
    RecipientQuerySet,
)
from kinweave.information.queries.referrals import OfReferralQuerySet, ReferralQuerySet
from kinweave.information.queries.sharing import (
    OfOverrideQuerySet,
    OverrideQuerySet,
    SharingDecisionQuerySet,
    StepAskedQuerySet,
)

__all__ = [
    "AdviceAskedQuerySet",
    "DataBreachQuerySet",
    "ItemQuerySet",
    "NamedInBreachQuerySet",
    "OfItemQuerySet",
    "OfOverrideQuerySet",
    "OfPassingQuerySet",
    "OfReferralQuerySet",
    "OverrideQuerySet",
    "PassedItemQuerySet",
    "PassingQuerySet",
    "PractisedQuerySet",
    "RecipientQuerySet",
    "ReferralQuerySet",
    "ReleaseQuerySet",
    "SharingDecisionQuerySet",
    "StepAskedQuerySet",
]
