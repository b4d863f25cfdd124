"""Practice: the real rules on invented people, and nothing of it in a record, on the trail or in a letter."""

import json

import pytest
import time_machine
from django.apps import apps
from django.urls import reverse

from kinweave.demonstration.worlds.answering import make, rulings
from kinweave.demonstration.worlds.reading import read
from kinweave.information.models import Practised
from kinweave.web.practising import engine, views
from kinweave.web.practising.debrief import KEEP, SAYS, TELEPHONE, WAYS, debrief
from kinweave.web.practising.situations import SITUATIONS
from tests.town import NOON
from tests.web.circles.conftest import signed_in
from tests.web.people.pages import send, text

pytestmark = pytest.mark.django_db
CHOICES = [(one.key, to, purpose) for one in SITUATIONS.values() for to in one.to for purpose in one.purposes]
GIVES = {  # what the rules give for the first choice of each situation
    "bruises": "Share", "risk": "Share with conditions", "danger": "Share with conditions", "father": "Do not share",
    "housing": "Do not share", "police": "A step is needed first", "other-child": "Share with conditions",
}  # fmt: skip


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def ffion(town):
    return signed_in(town.ffion)


def chosen(client, situation, to, purpose, do=TELEPHONE):
    return text(client.get(reverse("practise_answer", args=[situation]), {"do": do, "to": to, "purpose": purpose}))


def test_there_are_seven_situations_and_each_has_its_world():
    assert set(SITUATIONS) == set(GIVES) == {one.stem for one in engine.WORLDS.glob("*.json")}


@pytest.mark.parametrize("situation", SITUATIONS)
def test_each_choice_is_answered_by_the_real_rules(situation):
    answers = engine.answers_of(situation)

    assert set(answers) == {f"{to}.{purpose}" for key, to, purpose in CHOICES if key == situation}


@pytest.mark.parametrize("situation", SITUATIONS)
def test_the_process_of_its_own_answers_as_the_loader_does_here(situation):
    making = make(read((engine.WORLDS / f"{situation}.json").read_bytes()))

    here = {
        one.key: [each.verdict.answer.name.lower() for each in rulings(making, one)] for one in making.world.questions
    }

    assert here == {key: [one["answer"] for one in items] for key, items in engine.answers_of(situation).items()}


@pytest.mark.parametrize("situation", SITUATIONS)
def test_what_comes_of_the_first_choice_is_said_in_plain_words(ffion, situation):
    found = SITUATIONS[situation]

    page = chosen(ffion, situation, next(iter(found.to)), found.purposes[0])

    assert f'<h1 class="kw-answer__word">{GIVES[situation]}</h1>' in page
    assert "What an experienced lead would notice" in page
    assert str(found.notices[0]) in page
    assert "Everybody here is invented." in page


def test_nothing_of_a_practice_is_written_anywhere(ffion):
    def rows():
        counted = [one for one in apps.get_models() if one._meta.managed and one._meta.label != "sessions.Session"]
        return {one._meta.label: one._base_manager.count() for one in counted}

    ffion.get(reverse("practise"))
    before = rows()
    for situation, to, purpose in CHOICES:
        chosen(ffion, situation, to, purpose)

    assert rows() == before


def test_the_process_is_told_nothing_of_this_service(monkeypatch):
    monkeypatch.setenv("KINWEAVE_DATA_DIR", "/nowhere")
    told = {}

    def run(command, **how):
        told.update(how, command=command)
        raise engine.subprocess.TimeoutExpired(command, 1)

    monkeypatch.setattr(engine.subprocess, "run", run)
    monkeypatch.setattr(engine, "_asked", {})
    with pytest.raises(engine.NotNow):
        engine.answers_of("bruises")

    assert told["env"] == {}
    assert told["command"][1] == "-I"


@pytest.mark.parametrize("fault", [OSError("no room"), None])
def test_a_fault_of_the_machine_or_an_answer_cut_short_is_not_now(monkeypatch, fault):
    def run(command, **how):
        if fault:
            raise fault
        return engine.subprocess.CompletedProcess(command, 0, stdout=b'{"answers": [')

    monkeypatch.setattr(engine.subprocess, "run", run)
    monkeypatch.setattr(engine, "_asked", {})
    with pytest.raises(engine.NotNow):
        engine.answers_of("bruises")


def test_the_page_says_that_the_trail_keeps_it(ffion):
    send(ffion, "practise_keep", "bruises")

    assert "stands on the trail, with your name: an auditor can read it" in text(ffion.get(reverse("practise")))


def test_when_it_takes_too_long_the_page_says_so_and_the_next_try_asks_again(ffion, monkeypatch):
    def not_now(situation):
        raise engine.NotNow

    with monkeypatch.context() as patched:
        patched.setattr(views, "answers_of", not_now)
        assert "Practice does not open now" in chosen(ffion, "bruises", "sam", "safeguarding")

    assert "Share" in chosen(ffion, "bruises", "sam", "safeguarding")


def test_the_father_learns_nothing_and_neither_does_the_screen(ffion):
    page = chosen(ffion, "father", "lee_asks", "early_help")

    assert "This cannot be arranged here yet." in page
    assert "A restriction stops this." not in page
    assert "She came on Monday" not in page


def test_a_number_in_a_practice_is_never_one_tap_from_ringing(ffion):
    assert "tel:" not in chosen(ffion, "danger", "pat", "safeguarding").split("kw-practice", 1)[1].split("</main>")[0]


def test_whoever_keeps_it_back_in_an_emergency_is_told_to_ring(ffion):
    assert "Ring the duty team" in chosen(ffion, "danger", "pat", "safeguarding", do=KEEP)


def test_each_choice_has_words():
    assert {do for do, _said in SAYS} == {key for key, _words in WAYS}
    assert len(SAYS) == 12


def test_a_choice_that_is_missing_is_asked_for_again(ffion):
    page = text(ffion.get(reverse("practise_answer", args=["bruises"]), {"do": "send"}))

    assert "Choose whom" in page
    assert "There is a problem" in page


def test_that_one_practised_is_kept_for_oneself_alone_if_one_wishes(ffion, town):
    ffion.post(reverse("practise_keep", args=["police"]), {})

    ann = signed_in(town.somebody_at_work("Ann", "team_lead"))
    assert Practised.objects.get().person == town.ffion
    assert "This list is for you." in text(ffion.get(reverse("practise")))
    assert "This list is for you." not in text(ann.get(reverse("practise")))


def test_somebody_without_the_desk_does_not_find_it(town):
    auditor = signed_in(town.somebody_at_work("Imran", "auditor"))

    assert auditor.get(reverse("practise")).status_code == 404
    assert auditor.get(reverse("practise_one", args=["bruises"])).status_code == 404


def test_what_is_not_a_situation_is_not_found(ffion):
    assert ffion.get(reverse("practise_one", args=["../bruises".replace("../", "x")])).status_code == 404


def test_what_stays_is_said_when_a_part_goes():
    items = engine.answers_of("other-child")["hana.early_help"]

    found = debrief(items, do="send", name="Hana", is_urgent=False)

    assert found.lede == "A part of it may go to Hana. The rest stays here."
    assert "Ben" not in json.dumps(list(found.goes))
