"""What may be asked of what is known and passed on. Each has `visible_to`."""

from kinweave.information.queries.breaches import DataBreachQuerySet, NamedInBreachQuerySet
from kinweave.information.queries.cards import AnnouncementQuerySet, CardQuerySet, VisitNoteQuerySet
from kinweave.information.queries.helping import AdviceAskedQuerySet, PractisedQuerySet
from kinweave.information.queries.items import CALLED_BACK, ItemQuerySet, OfItemQuerySet, ReleaseQuerySet
from kinweave.information.queries.networks import (
    AskQuerySet,
    FindingQuerySet,
    FindingsOwnQuerySet,
    OfFindingQuerySet,
    OfNetworkQuerySet,
    PartnerSaidQuerySet,
    ReadingQuerySet,
    SeatQuerySet,
    SourceQuerySet,
    SpreadQuerySet,
    SpreadToQuerySet,
    TermsAskQuerySet,
)
from kinweave.information.queries.offering import OfferQuestionQuerySet, OfferSaidQuerySet
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
    "CALLED_BACK",
    "AdviceAskedQuerySet",
    "AnnouncementQuerySet",
    "AskQuerySet",
    "CardQuerySet",
    "DataBreachQuerySet",
    "FindingQuerySet",
    "FindingsOwnQuerySet",
    "ItemQuerySet",
    "NamedInBreachQuerySet",
    "OfFindingQuerySet",
    "OfItemQuerySet",
    "OfNetworkQuerySet",
    "OfOverrideQuerySet",
    "OfPassingQuerySet",
    "OfReferralQuerySet",
    "OfferQuestionQuerySet",
    "OfferSaidQuerySet",
    "OverrideQuerySet",
    "PartnerSaidQuerySet",
    "PassedItemQuerySet",
    "PassingQuerySet",
    "PractisedQuerySet",
    "ReadingQuerySet",
    "RecipientQuerySet",
    "ReferralQuerySet",
    "ReleaseQuerySet",
    "SeatQuerySet",
    "SharingDecisionQuerySet",
    "SourceQuerySet",
    "SpreadQuerySet",
    "SpreadToQuerySet",
    "StepAskedQuerySet",
    "TermsAskQuerySet",
    "VisitNoteQuerySet",
]
