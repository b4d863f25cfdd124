"""Danny’s plan: who does what now, next and later; a bus ride worth its risk; a hope with five levels."""

from datetime import date, datetime, timedelta
from functools import partial

from kinweave.demonstration.town import Town
from kinweave.demonstration.words import planning as words
from kinweave.plans import actions as plans
from kinweave.plans import scales
from kinweave.plans.models import Outcome, Risk

CHECKED, TAKEN, LOOKED, HOPED, RATED, ANSWERED = 44, 58, 16, 70, 14, 30  # days ago
STEPS_SAID = 9
AGAIN = 30  # days until something is looked at again


def write(town: Town) -> None:
    """Write Danny's plan into the diary."""
    for ago, holder, what, part in words.DONE:
        town.diary.write(ago, "16:40", partial(a_step_is_done, town, holder, what, part))
    town.diary.write(CHECKED, "14:10", partial(the_plan_is_checked, town))
    town.diary.write(TAKEN, "15:20", partial(a_risk_is_taken, town))
    town.diary.write(LOOKED, "15:40", partial(the_risk_is_looked_at, town))
    town.diary.write(HOPED, "11:15", partial(danny_hopes, town))
    town.diary.write(RATED, "11:40", partial(each_says_how_far, town))
    town.diary.write(ANSWERED, "10:50", partial(danny_answers, town))
    town.diary.write(STEPS_SAID, "15:10", partial(steps_are_said, town))


def in_days(on: date, days: int) -> date:
    """A day some days later."""
    return on + timedelta(days=days)


def steps_are_said(town: Town, at: datetime) -> None:
    """Danny, Marcus and Ffion say who does what, now, next and later."""
    eyes, danny, ties = town.eyes("ffion", at), town.people["danny"], town.ties["danny"]
    for what, holder, horizon, about in words.STEPS:
        doer = ties[holder].to_party if holder in ties else town.people[holder]
        plans.promise(person=danny, what=what, doer=doer, horizon=horizon, tie=ties.get(about), on=eyes.on, by=eyes)


def a_step_is_done(town: Town, holder: str, what: str, part: str, at: datetime) -> None:
    """A step is done, and Danny says how he took part."""
    eyes, danny = town.eyes("ffion", at), town.people["danny"]
    action = plans.promise(person=danny, what=what, doer=town.people[holder], on=eyes.on, by=eyes)
    plans.finish(action=action, level=part, level_says_who="person", version=action.version, on=eyes.on, by=eyes)


def the_plan_is_checked(town: Town, at: datetime) -> None:
    """Language, faith, culture, law and what is right are thought of."""
    eyes = town.eyes("ffion", at)
    plans.check_plan(person=town.people["danny"], on=eyes.on, by=eyes, **words.CHECK)


def a_risk_is_taken(town: Town, at: datetime) -> None:
    """Danny wants to take the bus alone; those around him say what they think."""
    eyes, danny = town.eyes("ffion", at), town.people["danny"]
    risk = plans.take_risk(
        person=danny, review_on=in_days(eyes.on, AGAIN), is_agreed=True, on=eyes.on, by=eyes, **words.RISK
    )
    for who, name, agrees, said in words.VIEWS:
        plans.give_opinion(risk=risk, who=who, name=name, agrees=agrees, words=said, on=eyes.on, by=eyes)


def the_risk_is_looked_at(town: Town, at: datetime) -> None:
    """Weeks later: what happened, and did it make life better."""
    eyes = town.eyes("ffion", at)
    risk = Risk.objects.get(person=town.people["danny"])
    plans.look_again(
        risk=risk, next_on=in_days(eyes.on, AGAIN), version=risk.version, on=eyes.on, by=eyes, **words.LOOKED
    )


def danny_hopes(town: Town, at: datetime) -> None:
    """Danny says what he hopes for; the five levels are written before anything is tried."""
    eyes = town.eyes("ffion", at)
    plans.hope_for(person=town.people["danny"], review_on=in_days(eyes.on, 100), on=eyes.on, by=eyes, **words.HOPE)


def each_says_how_far(town: Town, at: datetime) -> None:
    """Danny and Ffion say apart how far it has come."""
    eyes = town.eyes("ffion", at)
    outcome = Outcome.objects.get(person=town.people["danny"])
    for who, level, said in words.RATINGS:
        plans.rate(outcome=outcome, by_whom=who, level=level, words=said, on=eyes.on, by=eyes)


def danny_answers(town: Town, at: datetime) -> None:
    """Danny would like to be asked how life is, and skips a question."""
    eyes = town.eyes("ffion", at)
    plans.answer(
        person=town.people["danny"],
        instrument=scales.INSTRUMENTS["ons4"],
        answers=words.ANSWERS,
        was_assisted=True,
        helped_by="Ffion",
        on=eyes.on,
        by=eyes,
    )
