"""The words of scales: only of those whose licence lets anybody carry them. The others are asked on the owner's form.

Questions of ONS4 and of loneliness: as the Office for National Statistics publishes them, Open Government Licence v3.0.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.plans.scales import Instrument, Question

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Words:
    """A question and its answers, each with its number."""

    asks: Text
    answers: tuple[tuple[int, Text], ...]


NAMES: Mapping[str, Text] = {
    "ons4": gettext_lazy("How life is (ONS4)"),
    "ucla3": gettext_lazy("Company and loneliness (UCLA-3 and one direct question)"),
    "lsns6": gettext_lazy("Family and friends one can turn to (LSNS-6)"),
    "djg6": gettext_lazy("Loneliness (De Jong Gierveld, 6 questions)"),
    "swemwbs": gettext_lazy("Wellbeing (SWEMWBS)"),
}
STATUS: Mapping[str, Text] = {
    "open": gettext_lazy("Free to use: Open Government Licence."),
    "permission": gettext_lazy("Its owners give leave. Enter your organisation’s own reference."),
    "research": gettext_lazy("For research, to be cited. Enter your organisation’s own reference."),
    "registered": gettext_lazy(
        "Each organisation registers with the owner, and may have to pay. Enter your reference."
    ),
}
PARTS: Mapping[str, Text] = {
    "satisfied": gettext_lazy("Satisfied with life"),
    "worthwhile": gettext_lazy("Things are worthwhile"),
    "happy": gettext_lazy("Happy yesterday"),
    "anxious": gettext_lazy("Anxious yesterday"),
    "ucla3": gettext_lazy("Three questions together, 3 to 9"),
    "lonely": gettext_lazy("The direct question, by itself"),
    "total": gettext_lazy("All questions together"),
    "family": gettext_lazy("Family"),
    "friends": gettext_lazy("Friends"),
    "emotional": gettext_lazy("Emotional"),
    "social": gettext_lazy("Social"),
}
BANDS: Mapping[str, Text] = {
    "very_low": gettext_lazy("very low"),
    "low": gettext_lazy("low"),
    "medium": gettext_lazy("medium"),
    "high": gettext_lazy("high"),
    "very_high": gettext_lazy("very high"),
    "at_risk": gettext_lazy("below 12: few people to turn to"),
    "not_at_risk": gettext_lazy("12 or more"),
    "few": gettext_lazy("below 6"),
    "enough": gettext_lazy("6 or more"),
    "not_lonely": gettext_lazy("0 or 1"),
    "moderate": gettext_lazy("2 to 4: moderate"),
    "severe": gettext_lazy("5 or 6: severe"),
    "none": gettext_lazy("none"),
    "some": gettext_lazy("1 to 3"),
}


def to_ten(nought: Text, ten: Text) -> tuple[tuple[int, Text], ...]:
    """Nought to ten, with words at both ends."""
    ends = {0: nought, 10: ten}
    return tuple((number, ends.get(number, str(number))) for number in range(11))


SATISFIED = to_ten(gettext_lazy("0, not at all satisfied"), gettext_lazy("10, completely satisfied"))
WORTHWHILE = to_ten(gettext_lazy("0, not at all worthwhile"), gettext_lazy("10, completely worthwhile"))
HAPPY = to_ten(gettext_lazy("0, not at all happy"), gettext_lazy("10, completely happy"))
ANXIOUS = to_ten(gettext_lazy("0, not at all anxious"), gettext_lazy("10, completely anxious"))
HOW_OFTEN = (
    (1, gettext_lazy("Hardly ever or never")),
    (2, gettext_lazy("Some of the time")),
    (3, gettext_lazy("Often")),
)
ALWAYS = (
    (5, gettext_lazy("Often or always")),
    (4, gettext_lazy("Some of the time")),
    (3, gettext_lazy("Occasionally")),
    (2, gettext_lazy("Hardly ever")),
    (1, gettext_lazy("Never")),
)
QUESTIONS: Mapping[str, Mapping[str, Words]] = {
    "ons4": {
        "satisfied": Words(gettext_lazy("Overall, how satisfied are you with your life nowadays?"), SATISFIED),
        "worthwhile": Words(
            gettext_lazy("Overall, to what extent do you feel that the things you do in your life are worthwhile?"),
            WORTHWHILE,
        ),
        "happy": Words(gettext_lazy("Overall, how happy did you feel yesterday?"), HAPPY),
        "anxious": Words(gettext_lazy("Overall, how anxious did you feel yesterday?"), ANXIOUS),
    },
    "ucla3": {
        "companionship": Words(gettext_lazy("How often do you feel that you lack companionship?"), HOW_OFTEN),
        "left_out": Words(gettext_lazy("How often do you feel left out?"), HOW_OFTEN),
        "isolated": Words(gettext_lazy("How often do you feel isolated from others?"), HOW_OFTEN),
        "lonely": Words(gettext_lazy("How often do you feel lonely?"), ALWAYS),
    },
}


def words_of(instrument: Instrument, question: Question) -> Words:
    """A question's own words; or its number on the owner's form, where we may not carry the words."""
    own = QUESTIONS.get(instrument.key, {}).get(question.key)
    if own is not None and instrument.permits.ships_items:
        return own
    number = instrument.questions.index(question) + 1
    asks = _("Question %(number)d on the owner’s form") % {"number": number}
    return Words(asks, tuple((value, str(value)) for value in question.offers))


def name_of(instrument: Instrument) -> Text:
    """What a scale is called here."""
    return NAMES.get(instrument.key, instrument.name)
