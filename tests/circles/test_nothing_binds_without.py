"""Over rows: each must-have of each kind of restriction is tried without, through the one act that puts it in force."""

import ast
import inspect
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from kinweave.circles.models import Restriction
from kinweave.circles.rules.restrictions import AGENCY, EVERY, FOR_A_CHILD, MUST_HAVES
from kinweave.foundation import Refused
from kinweave.parties import actions as parties
from kinweave.parties.models import Bar, Party
from tests.circles.whole import approve, best_for, found_unable, impose, whole

pytestmark = pytest.mark.django_db

NAMED = "The lead may not be somebody this restriction names. Choose another lead."
NO_FINDING = "Nobody has found that they cannot decide this contact. So it is theirs to decide."
THE_COURT = "Somebody objects, or contact stops altogether. This may need the court."
AN_ADULT = "They are an adult, or their date of birth is not known. Nobody arranges this for them."
STATUS = "Write the legal status of the child, and who decides for them."
PREMISES = "A service may decide who comes to its own premises, and when. It does not decide who somebody meets."
HELD_BY_THE_DATABASE = {"Write the legal basis: what allows this."}


class Scene:
    """Gary is kept from Danny or, in an arrangement for a child, from Mia."""

    def __init__(self, town, lead, by, kind):
        self.town, self.lead, self.by, self.kind = town, lead, by, kind
        self.person = self.born(2017) if kind in FOR_A_CHILD else town.danny
        self.gary = town.tie("Gary").to_party

    def born(self, year):
        return self.town.person("Mia", born_on=date(year, self.town.on.month, self.town.on.day))

    def unable(self, about=None):
        return found_unable(self.person, about or self.gary, self.by)

    def rests_on(self, capacity, **facts):
        return {"capacity": capacity, "best_interests": best_for(capacity, self.by, **facts)}

    def draft(self, **facts):
        return whole(
            self.kind,
            facts.pop("person", self.person),
            lead=facts.pop("lead", self.lead),
            against=facts.pop("against", self.gary),
            by=self.by,
            **facts,
        )


def somebody_else_found(scene):
    return scene.rests_on(scene.unable(scene.town.tie("Sam").to_party))


def found_anew_since(scene):
    rests = scene.rests_on(scene.unable())
    a_minute_later = scene.town.viewer(scene.town.ffion, scene.town.at + timedelta(minutes=1))
    found_unable(scene.person, scene.gary, a_minute_later)
    return rests


def about_a_parent(scene):
    known = {"how_known": "Birth certificate", "on": scene.town.on, "by": scene.by}
    parties.say_parent(person=scene.person, parent=scene.gary, **known)
    return {}


def in_scotland(scene):
    rests = scene.rests_on(scene.unable()) if scene.kind == "best_interests" else {}
    Party.objects.filter(pk=scene.town.connect.pk).update(nation="scotland")
    return rests | {"person": Party.objects.get(pk=scene.person.pk)}


def facts(**said):
    """Facts that need no other record; a number is so many days from today."""
    return lambda scene: {
        name: scene.by.on + timedelta(days=fact) if isinstance(fact, int) else fact for name, fact in said.items()
    }


def each(kinds, lacking, reason):
    return [(kind, lacking, reason) for kind in sorted(kinds)]


WITHOUT = [
    *each(MUST_HAVES, lambda it: {"against": it.person}, "Nobody is kept away from themself. Choose somebody else."),
    *each(MUST_HAVES, lambda it: {"lead": it.gary}, NAMED),
    *each(MUST_HAVES, facts(plain=""), "Write in plain words what it is and why, for the person."),
    *each(MUST_HAVES, facts(review_on=0), "Choose a review date after the first day."),
    *each(MUST_HAVES, facts(review_on=366), "Choose a review date within a year."),
    *each(MUST_HAVES, facts(ends_on=0), "The last day is before the first. Choose a later last day."),
    *each(AGENCY, in_scotland, "Kinweave does not hold the law of this nation yet."),
    *each(FOR_A_CHILD, lambda it: {"person": it.born(2008)}, AN_ADULT),
    *each(FOR_A_CHILD, lambda it: {"person": it.town.danny}, AN_ADULT),
    *each(FOR_A_CHILD, facts(legal_status=""), STATUS),
    *each(FOR_A_CHILD, facts(decision_maker=""), STATUS),
    *each(FOR_A_CHILD, about_a_parent, "A service alone cannot keep a parent away."),
    ("court", facts(issuer=""), "Write which court made the order, and on what day."),
    ("court", facts(decided_on=None), "Write which court made the order, and on what day."),
    ("court", facts(decided_on=1), "The day of the order is still to come. Check the date."),
    ("court", facts(document_at=""), "Add the order, or say where it is kept."),
    ("court", facts(terms=""), "Copy the exact terms of the order."),
    ("court", facts(ends_on=None), "Write the last day of the order."),
    ("own", facts(own_words=""), "Write what the person said, in their own words."),
    ("best_interests", facts(capacity=None, best_interests=None), NO_FINDING),
    ("best_interests", somebody_else_found, NO_FINDING),
    ("best_interests", found_anew_since, NO_FINDING),
    ("best_interests", lambda it: {"capacity": it.unable()}, "Record the best-interests decision first."),
    ("best_interests", lambda it: it.rests_on(it.unable(), objections="His mother objects"), THE_COURT),
    ("best_interests", facts(scope="no_contact"), THE_COURT),
    ("best_interests", facts(review_on=29), "Choose a review date within 28 days."),
    ("best_interests", None, "A manager has to approve this. Ask one to look at it."),
    ("service", facts(premises=""), "Write which premises of yours the rule is about."),
    ("service", facts(scope="no_contact"), PREMISES),
    ("service", facts(what="whereabouts"), PREMISES),
]


@pytest.mark.parametrize("kind", sorted(MUST_HAVES))
def test_with_all_it_must_have_it_binds(town, lead, by, kind):
    scene = Scene(town, lead, by, kind)

    restriction = impose(approve(scene.draft(), town.viewer(lead)), by)

    assert list(Restriction.objects.in_force(town.on)) == [restriction]


@pytest.mark.parametrize(("kind", "lacking", "reason"), WITHOUT)
def test_without_one_thing_it_must_have_it_does_not_bind(town, lead, by, kind, lacking, reason):
    scene = Scene(town, lead, by, kind)
    draft = scene.draft(**(lacking(scene) if lacking else {}))
    if lacking:
        approve(draft, town.viewer(lead))

    with pytest.raises(Refused) as refused:
        impose(draft, by)

    assert refused.value.decision.reason == reason
    assert not Restriction.objects.in_force_from(town.on).exists()
    assert not Bar.objects.exists()


def test_without_a_legal_basis_it_is_not_even_a_draft(town, lead, by):
    with pytest.raises(IntegrityError), transaction.atomic():
        Scene(town, lead, by, "court").draft(basis="")


def test_each_thing_that_a_rule_asks_for_is_tried_without():
    """The reasons are those in the rules themselves: a must-have that is added has to be tried here."""
    musts = {*EVERY, *(must for each_kind in MUST_HAVES.values() for must in each_kind)}
    calls = [node for must in musts for node in ast.walk(ast.parse(inspect.getsource(must)))]
    asked = {
        call.args[0].value for call in calls if getattr(getattr(call, "func", None), "id", "") in {"step", "refuse"}
    }

    assert asked == {reason for _kind, _lacking, reason in WITHOUT} | HELD_BY_THE_DATABASE
