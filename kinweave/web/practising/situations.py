"""The situations that one can practise: what happened, who could be told, and what an experienced lead would notice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Situation:
    """One invented situation. Its world stands in `kinweave/demonstration/drills`, under the same key."""

    key: str
    title: Text
    story: Sequence[Text]
    to: Mapping[str, Text]  # by the key of a recipient in the world
    purposes: Sequence[str]
    notices: Sequence[Text]
    is_urgent: bool = False


DUTY = _("the duty team of children’s social care")
HEALTH = _("Hana, the health visitor")
POLICE = _("the police")

SITUATIONS = {
    one.key: one
    for one in (
        Situation(
            "bruises",
            _("Two bruises on her arm"),
            (
                _("It is Wednesday, ten o’clock. Yesterday you saw two bruises on Mia’s arm. She is four."),
                _("You told her mother that you will speak to social care. You wrote down what you saw."),
            ),
            {"sam": DUTY, "hana": HEALTH},
            ("safeguarding", "early_help"),
            (
                _("The telephone comes first. What you write can follow."),
                _("Her mother knows that you tell them. That is right, as it makes nothing worse for Mia."),
                _("Say what you saw, when, and in whose words. Leave out what you guess."),
            ),
            is_urgent=True,
        ),
        Situation(
            "risk",
            _("To tell the family would make it worse"),
            (
                _("You saw two bruises on Mia’s arm. Last year she was hurt after the family was told of a worry."),
                _("You wrote down why you do not tell them first."),
            ),
            {"sam": DUTY, "hana": HEALTH},
            ("safeguarding", "early_help"),
            (
                _("People are told before it goes, unless that could harm somebody. One written reason is enough."),
                _("Ask the duty team when and how the family is told. Somebody tells them as soon as it is safe."),
                _("The same words to a health visitor are another question, with another answer."),
            ),
            is_urgent=True,
        ),
        Situation(
            "danger",
            _("Danger, and your lead does not answer"),
            (
                _("It is ten past eight in the evening. A neighbour rings: shouting at Mia’s home, and a child cries."),
                _("You ring Bea, your safeguarding lead. She does not answer."),
            ),
            {"pat": POLICE, "sam": DUTY},
            ("safeguarding", "crime"),
            (
                _("Ring 999. You need nobody’s leave, no form and no screen for that."),
                _("Nothing waits for Bea. Somebody else looks at it within a day, and says it kindly."),
                _("Write down whom you spoke to, and when, as soon as you can."),
            ),
            is_urgent=True,
        ),
        Situation(
            "father",
            _("A father asks when she is picked up"),
            (
                _("Lee rings the nursery. He is Mia’s father, and is polite. He asks on which days she comes."),
                _("You have seen him here before. On your screen nothing is written about him."),
            ),
            {"lee_asks": _("Lee, her father"), "hana": HEALTH},
            ("early_help", "safeguarding"),
            (
                _("Here a court keeps him away, and only Bea may know. You could not know it, and need not."),
                _("Say: “I cannot share this.” The same words for everybody give nothing away. Do not say why."),
                _("Tell your lead today that he asked. Where a child is, and when, is enough to find her."),
            ),
        ),
        Situation(
            "housing",
            _("Housing asks, and her mother said no"),
            (
                _("Raj, the safeguarding contact at housing, can move the family tonight. He asks what you saw."),
                _("Her mother said no to telling housing. There is an open worry about Mia."),
            ),
            {"raj": _("Raj, at housing"), "sam": DUTY},
            ("safeguarding", "community_support"),
            (
                _("A no stands, even when somebody means well."),
                _("To keep somebody safe it can go in spite of a no: you ask, and a safeguarding lead signs."),
                _("Social care needs no signature. If it cannot wait, ring them: they can speak to housing."),
            ),
        ),
        Situation(
            "police",
            _("The police ask in writing"),
            (
                _("Pat from the police writes. They look into something that happened in March, near the nursery."),
                _("They ask for what you wrote. Nobody is in danger now."),
            ),
            {"pat": POLICE},
            ("crime", "safeguarding"),
            (
                _("A letter from the police is a question, and no order. You may take the time to ask."),
                _("A manager agrees to it for once: with their letter, why it is needed, and only what is needed."),
                _("Do not call it keeping somebody safe because that is quicker. What it is for has to be true."),
            ),
        ),
        Situation(
            "other-child",
            _("Another child is in the note"),
            (
                _("Hana, the health visitor, asks how Mia’s week was. Her family was told that you talk with Hana."),
                _("One note names Ben, who plays with her. Another makes no sense without him."),
            ),
            {"hana": HEALTH},
            ("early_help", "safeguarding"),
            (
                _("Ben and his parents were told nothing. His name stays here."),
                _("What makes sense without him goes without his name. You see it before you send it."),
                _("Where it makes no sense without him, a safeguarding lead weighs it first, and writes down why."),
            ),
        ),
    )
}
