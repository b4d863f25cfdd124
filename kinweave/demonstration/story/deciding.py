"""Danny decides with help, others decide one thing for Elsie, Danny is passed on to somebody to talk to."""

from datetime import datetime, time, timedelta
from functools import partial

from kinweave.concerns.interpreting import arrange_interpreter
from kinweave.demonstration.town import Town
from kinweave.demonstration.words import deciding as told
from kinweave.events import actions as events
from kinweave.information import actions as information
from kinweave.information.models import Referral
from kinweave.information.offering import offered
from kinweave.parties import actions as parties
from kinweave.parties.models import Advocacy, Capacity

LOOK_AGAIN = timedelta(days=60)
VISIT_AT = time(10, 30)


def write(town: Town) -> None:
    """Write down who decides, who helps to say it, and what was passed on."""
    town.diary.write(230, "10:10", partial(ask_for_advocate, town))
    town.diary.write(223, "15:10", partial(hear_advocate, town))
    town.diary.write(48, "16:20", partial(decide_on_telephone, town))
    town.diary.write(41, "12:40", partial(say_whom_to_talk_to, town))
    town.diary.write(36, "15:20", partial(pass_on, town))
    town.diary.write(27, "09:50", partial(hear_outcome, town))
    town.diary.write(24, "16:05", partial(decide_about_home, town))
    town.diary.write(3, "11:35", partial(ask_for_interpreter, town))


def ask_for_advocate(town: Town, at: datetime) -> None:
    """Ffion asks the council for an advocate for Danny."""
    eyes = town.eyes("ffion", at)
    parties.ask_for_advocate(person=town.people["danny"], asked_on=eyes.on, on=eyes.on, by=eyes, **told.ADVOCATE)


def hear_advocate(town: Town, at: datetime) -> None:
    """Tomasz comes, and says what Danny wants."""
    eyes, row = town.eyes("ffion", at), Advocacy.objects.get(person=town.people["danny"])
    said: told.Facts = {"answer": "accepted", "advocate": "Tomasz Nowak"}
    parties.answer_advocate(row=row, answered_on=eyes.on, on=eyes.on, by=eyes, **said)
    parties.hear_advocate(row=row, on=eyes.on, by=eyes, **told.ADVOCATE_SAYS)


def decide_on_telephone(town: Town, at: datetime) -> None:
    """Danny decides about a telephone, with help."""
    eyes = town.eyes("ffion", at)
    days: told.Facts = {"assessed_on": eyes.on, "review_on": eyes.on + 2 * LOOK_AGAIN}
    parties.assess_capacity(person=town.people["danny"], on=eyes.on, by=eyes, **days, **told.PHONE)


def say_whom_to_talk_to(town: Town, at: datetime) -> None:
    """Danny says whom to talk to about money, and whom not."""
    eyes, danny, ties = town.eyes("ffion", at), town.people["danny"], town.ties["danny"]
    said: told.Facts = {
        "person": danny,
        "matters": ["money"],
        "said_how": "With picture cards",
        "on": eyes.on,
        "by": eyes,
    }
    parties.ask_to_talk(party=ties["Mum"].to_party, please=True, **said)
    parties.ask_to_talk(party=ties["Carl"].to_party, please=False, words="Not my money", **said)


def pass_on(town: Town, at: datetime) -> None:
    """Danny agrees that a service for talking is asked, with exactly this."""
    eyes, danny = town.eyes("ffion", at), town.people["danny"]
    referral = information.begin_referral(person=danny, on=eyes.on, by=eyes, **told.REFERRAL)
    chosen = [one for one in offered(danny, eyes, is_address_open=False) if one.key in {"name", "needs"}]
    words: told.Facts = {"words": told.REFERRAL_WORDS, "version": referral.version}
    information.choose_items(referral=referral, offers=chosen, on=eyes.on, by=eyes, **words)
    agreed: told.Facts = {"agreed_on": eyes.on, "version": referral.version, **told.AGREED}
    information.send_referral(referral=referral, on=eyes.on, by=eyes, **agreed)


def hear_outcome(town: Town, at: datetime) -> None:
    """They will help."""
    eyes, referral = town.eyes("ffion", at), Referral.objects.get(person=town.people["danny"])
    said: told.Facts = {"outcome": "accepted", "outcome_words": told.OUTCOME, "version": referral.version}
    information.say_outcome(referral=referral, outcome_on=eyes.on, told_person_on=eyes.on, on=eyes.on, by=eyes, **said)


def decide_about_home(town: Town, at: datetime) -> None:
    """Elsie cannot decide about a care home now; those who know her decide that she stays at home."""
    eyes, elsie = town.eyes("callum", at), town.people["elsie"]
    days: told.Facts = {"assessed_on": eyes.on, "review_on": eyes.on + LOOK_AGAIN}
    found: Capacity = parties.assess_capacity(person=elsie, on=eyes.on, by=eyes, **days, **told.HOME)
    days = {"decided_on": eyes.on, "review_on": eyes.on + LOOK_AGAIN}
    parties.decide_best_interests(capacity=found, on=eyes.on, by=eyes, **days, **told.BEST)


def ask_for_interpreter(town: Town, at: datetime) -> None:
    """Ffion arranges a visit with Amira, and a woman who interprets."""
    eyes = town.eyes("ffion", at)
    visit = events.arrange(
        person=town.people["amira"],
        worker=town.people["ffion"],
        kind="visit",
        day=eyes.on + timedelta(days=9),
        time=VISIT_AT,
        on=eyes.on,
        by=eyes,
    )
    facts: told.Facts = {"is_professional": True, "is_independent": True, "state": "booked", **told.INTERPRETER}
    arrange_interpreter(event=visit, on=eyes.on, by=eyes, **facts)
