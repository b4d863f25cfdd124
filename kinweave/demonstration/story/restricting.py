"""Danny wants no contact with Carl; a court protects Shirin. Both are explained, or wait for it."""

from datetime import datetime, timedelta
from functools import partial

from kinweave.circles.actions import restrictions
from kinweave.circles.models import Restriction
from kinweave.demonstration.town import Town
from kinweave.demonstration.words.restricting import DANNY, SHIRIN

SAID = 20  # days ago
ORDERED = 40


def write(town: Town) -> None:
    """Write down what restricts contact."""
    town.diary.write(SAID, "15:30", partial(danny_chooses, town))
    town.diary.write(SAID - 2, "11:00", partial(it_is_explained, town))
    town.diary.write(ORDERED, "09:45", partial(a_court_decides, town))


def danny_chooses(town: Town, at: datetime) -> None:
    """Danny says that he does not want Carl to come; Ffion writes it down, and it holds at once."""
    eyes = town.eyes("ffion", at)
    restrictions.choose_no_contact(
        person=town.people["danny"],
        against=town.ties["danny"]["Carl"].to_party,
        own_words=DANNY["own_words"],
        lead=town.people["meera"],
        on=eyes.on,
        by=eyes,
    )


def it_is_explained(town: Town, at: datetime) -> None:
    """Ffion explains what his choice means."""
    eyes = town.eyes("ffion", at)
    restrictions.explain(
        restriction=Restriction.objects.get(person=town.people["danny"]),
        day=eyes.on,
        format=DANNY["told_how"],
        words=DANNY["told"],
        understood="fully",
        response=DANNY["response"],
        on=eyes.on,
        by=eyes,
    )


def a_court_decides(town: Town, at: datetime) -> None:
    """Shirin's worker writes the order down, for those who are named only, and puts it in force."""
    eyes = town.eyes("agnieszka", at)
    draft = restrictions.draft(
        person=town.people["shirin"],
        what="contact",
        scope="no_contact",
        kind="court",
        decided_on=eyes.on - timedelta(days=1),
        lead=town.people["meera"],
        audience="named",
        starts_on=eyes.on,
        ends_on=eyes.on + timedelta(days=365),
        review_on=eyes.on + timedelta(days=90),
        on=eyes.on,
        by=eyes,
        **SHIRIN,
    )
    restrictions.impose(restriction=draft, version=draft.version, on=eyes.on, by=eyes)
