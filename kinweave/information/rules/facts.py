"""What is known when one item about one person is about to go to one recipient for one purpose."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum


class Law(Enum):
    """What a law, an order or a restriction says."""

    CLEAR = "clear"
    UNCLEAR = "unclear"
    BARRED = "barred"


class Hand(Enum):
    """How the worker stands to the person."""

    WORKS_WITH = "works_with"
    CONFLICT = "conflict"
    NO_ROLE = "no_role"


class Known(Enum):
    """What is known of the recipient."""

    VERIFIED = "verified"
    UNVERIFIED = "unverified"
    BARRED = "barred"


class Mode(StrEnum):
    """Whether people are asked or told."""

    CONSENT = "consent"
    INFORM = "inform"


class Stands(Enum):
    """What stands of what those who decide have said (R8, R9)."""

    NOTHING = "nothing"
    AGREED = "agreed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    INFORMED = "informed"
    OBJECTED = "objected"
    CONSIDERED = "considered"
    NOT_TOLD = "not_told"
    DISPUTED = "disputed"


class Others(Enum):
    """Other people in the item."""

    NONE = "none"
    MASKABLE = "maskable"
    INSEPARABLE = "inseparable"
    NOTHING_LEFT = "nothing_left"


class Chain(Enum):
    """How the recipient stands to the labels of the agencies that an item came through."""

    INSIDE = "inside"
    RELEASED = "released"
    OUTSIDE = "outside"


class Mask(Enum):
    """What has to be left out for the purpose."""

    NONE = "none"
    MASKED = "masked"
    UNSURE = "unsure"


class Asked(Enum):
    """Whether somebody asked for an override."""

    NOT_ASKED = "not_asked"
    UNSIGNED = "unsigned"
    VALID = "valid"


class Sensitivity(Enum):
    """What kind of data it is."""

    ORDINARY = "ordinary"
    SPECIAL = "special"
    CRIMINAL = "criminal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The protocol, or the approved one-off, that comes closest to what is asked."""

    starts_on: date
    ends_on: date
    review_on: date
    is_signed: bool = True
    is_suspended: bool = False
    serves_purpose: bool = True
    has_category: bool = True
    is_for_them: bool = True
    mode: Mode = Mode.CONSENT
    has_basis: bool = True  # each side names its own
    has_special_condition: bool = False
    has_criminal_condition: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything the gates read. Unknown is never yes."""

    on: date
    is_purpose_listed: bool
    law: Law
    keep_until: date | None
    is_held: bool = False
    hand: Hand
    known: Known
    is_protection: bool = False  # safeguarding, to the council, the police or an emergency service (R18)
    terms: Terms | None
    grace_months: int = 3  # how long a review may be overdue; an organisation may set less (R30)
    is_closed_here: bool = False  # the organisation shares nothing for this purpose, or of this kind (R30)
    sensitivity: Sensitivity
    stands: Stands
    stands_until: date | None = None
    others: Others
    chain: Chain
    mask: Mask
    is_mask_settled: bool = False  # the sender settled it on the same screen: counts for protection only
    channel: int
    least_channel: int
    is_by_telephone: bool = False
    asked: Asked = Asked.NOT_ASKED
