"""My plan: the person decides. On their own page, in a browser. Criteria: 002-P8, P10."""

import pytest
from django.urls import reverse

from kinweave.concerns import actions as concerns
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.plans import actions
from kinweave.plans.models import Action
from kinweave.ties.models import Tie
from tests.web.circles.conftest import signed_in
from tests.web.people.pages import send, text
from tests.web.rows.plans import hope_of

pytestmark = pytest.mark.django_db


def step(town, what="Put the boots in the bag", **facts):
    said = {"person": town.danny, "what": what, "doer": town.danny, "on": town.on, "by": town.founder}
    return actions.promise(**said | facts)


def my_plan(client, town):
    return text(client.get(reverse("mine_plan", args=[town.danny.pk])))


@pytest.fixture
def rose(town):
    """Danny's mother, who may speak for him and sees his page."""
    rose = town.person("Rose")
    town.account(rose)
    parties.let_speak(
        speaker=rose, person=town.danny, ground="chosen", matters="everything", sees_page=True, on=town.on,
        by=town.founder,
    )  # fmt: skip
    return signed_in(rose)


def test_my_plan_says_who_decides_and_what_i_do(danny, town):
    step(town)
    step(town, "Find the kit", doer=town.ffion)

    page = my_plan(danny, town)

    assert "My plan" in page
    assert "You decide what stands here." in page
    assert page.index("Put the boots in the bag") < page.index("What others do") < page.index("Find the kit")


def test_i_add_what_i_will_do(danny, town):
    send(danny, "mine_step_new", town.danny.pk, what="Ring Gran", horizon="later")

    action = Action.objects.get()
    assert (action.what, action.holder_class, action.horizon) == ("Ring Gran", "person", "later")


@pytest.mark.parametrize("level", ["did_it", "with_help", "done_for_me"])
def test_one_press_says_that_it_is_done_and_how(danny, town, level):
    action = step(town)

    send(danny, "mine_step_done", town.danny.pk, action.pk, version=1, level=level)

    action.refresh_from_db()
    assert (action.done_on, action.level, action.level_says_who) == (town.on, level, "person")


def test_a_press_that_says_nothing_changes_nothing(danny, town):
    action = step(town)

    send(danny, "mine_step_done", town.danny.pk, action.pk, version=1, level="perhaps")

    assert Action.objects.open().exists()


def test_i_finish_my_own_steps_and_nobody_elses(danny, town):
    action = step(town, doer=town.ffion)

    sent = send(danny, "mine_step_done", town.danny.pk, action.pk, version=1, level="did_it")

    assert sent.status_code == 404


def test_who_speaks_for_me_reads_what_i_do_and_presses_nothing(rose, town):
    action = step(town)
    step(town, "Talk about Rose", doer=town.ffion)
    outcome = hope_of(town)

    page = my_plan(rose, town)

    assert "Put the boots in the bag" in page
    assert "Talk about Rose" not in page
    assert "I did it" not in page
    assert outcome.words not in page
    for name, more in (("mine_step_new", ()), ("mine_hope", (outcome.pk,)), ("mine_risks", ())):
        assert rose.get(reverse(name, args=[town.danny.pk, *more])).status_code == 404
    assert send(rose, "mine_step_done", town.danny.pk, action.pk, version=1, level="did_it").status_code == 404


def test_an_empty_plan_shows_how_to_begin(danny, town):
    assert "I will do something" in my_plan(danny, town)


def test_who_speaks_for_me_sees_the_step_they_hold_and_says_that_it_is_done(town, rose):
    mum = Party.objects.get(called="Rose")
    Tie.objects.filter(pk=town.tie("Mum", sector="family").pk).update(to_party=mum)
    held = step(town, "Bring the boots", doer=mum)
    step(town, "Find the kit", doer=town.ffion)

    page = my_plan(rose, town)
    sent = send(rose, "mine_step_kept", town.danny.pk, held.pk, version=1)

    assert "What you do for Danny" in page
    assert "Bring the boots" in page
    assert "Find the kit" not in page
    held.refresh_from_db()
    assert (sent.status_code, held.done_on, held.level) == (302, town.on, "")


@pytest.mark.parametrize("doer", ["Danny", "Ffion"])
def test_who_speaks_for_me_finishes_nobody_elses_step(town, rose, doer):
    held = step(town, doer=Party.objects.get(called=doer))

    sent = send(rose, "mine_step_kept", town.danny.pk, held.pk, version=1)

    assert sent.status_code == 404
    assert Action.objects.open().exists()


def test_i_do_not_finish_steps_as_who_speaks_for_me(danny, town):
    held = step(town)

    assert send(danny, "mine_step_kept", town.danny.pk, held.pk, version=1).status_code == 404


def worried_about(town, somebody):
    concerns.raise_concern(
        holder=town.connect, person=town.danny, kind="safeguarding", words="He is afraid.", how="phone",
        named=[somebody], on=town.on, by=town.founder,
    )  # fmt: skip


@pytest.mark.parametrize("how", ["in words", "about them", "held by them"])
def test_a_step_that_names_somebody_in_a_concern_is_not_on_my_page(danny, town, how):
    tie = town.tie("Carl", sector="friends")
    facts = {
        "in words": {"what": "Ask carl for the money"},
        "about them": {"what": "Ask for the money", "tie": tie},
        "held by them": {"what": "Bring the money", "doer": tie.to_party},
    }[how]
    step(town, **{"doer": town.ffion} | facts)
    before, hello_before = my_plan(danny, town), text(danny.get(reverse("mine")))
    worried_about(town, tie.to_party)

    page, hello = my_plan(danny, town), text(danny.get(reverse("mine")))

    assert "money" in before
    assert "money" not in page
    assert "Carl" not in page
    assert "There are things to do." in hello_before
    assert "There is no plan yet." in hello


def test_what_i_wrote_myself_stays_on_my_page(danny, town):
    tie = town.tie("Carl", sector="friends")
    send(danny, "mine_step_new", town.danny.pk, what="Tell Carl no", horizon="now")
    worried_about(town, tie.to_party)

    assert "Tell Carl no" in my_plan(danny, town)


def test_a_worker_who_is_named_does_not_learn_it_from_my_page(danny, town):
    step(town, "Ffion looks for the kit", doer=town.ffion)
    worried_about(town, town.ffion)

    assert "Ffion looks for the kit" in my_plan(danny, town)
