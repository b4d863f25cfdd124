"""Whatever somebody types, it is kept as they typed it, or it comes back with the reason and nothing lost."""

import pytest
import time_machine
from django.urls import reverse
from django.utils.html import escape
from hypothesis import example, given
from hypothesis import strategies as st

from kinweave.access.models import Draft
from kinweave.events.models import Event
from kinweave.foundation.text import HIDDEN, tidy, tidy_line
from kinweave.parties.models import Party
from tests.properties.trying import few
from tests.properties.undoing import forgotten
from tests.town import NOON
from tests.web.circles.conftest import signed_in
from tests.web.people.pages import day, send

pytestmark = pytest.mark.django_db

A_MEGABYTE = "Danny walked to the park. " * 40_330
HIDING = "\x00\x07\x1b\x7f\x85\u202e\u2066\u200e\u061c"
any_text = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(HIDING), max_size=300)
# Letters of every script, with the marks and joiners they are spelled with.
letters = st.characters(categories=["L", "M"]) | st.sampled_from("\u200c\u200d '’-.")
in_any_script = st.text(letters, min_size=1, max_size=60).filter(str.strip)


@pytest.fixture
def worker(town):
    """Ffion, at a browser."""
    with time_machine.travel(NOON, tick=False):
        assert town.danny.pk
        yield signed_in(town.ffion)


@few
@given(typed=any_text)
@example(typed=A_MEGABYTE)
@example(typed=A_MEGABYTE + "\x00")
@example(typed="\x00")
@example(typed="x" * 8000)
@example(typed="x" * 8001)
@example(typed="Mum said \u202eyes\u202c")
@example(typed="one\r\ntwo\u2028three")
def test_a_note_is_kept_as_typed_or_comes_back_with_the_reason(worker, town, typed):
    with forgotten():
        page = send(
            worker, "note_new", town.danny.pk, kind="visit", mood="good", what_mattered=typed,
            **day("day", town.on),
        )  # fmt: skip

        wanted = tidy(typed)
        if wanted and not HIDDEN.search(wanted) and len(wanted) <= 8000:
            assert page.status_code == 302
            assert Event.objects.get().what_mattered == wanted
        else:
            assert page.status_code == 200
            assert not Event.objects.exists()
            assert page.context["form"].errors["what_mattered"]
            assert escape(page.context["form"]["what_mattered"].value()) in page.content.decode()
            assert "".join(page.context["form"]["what_mattered"].value().split()) == "".join(typed.split())


@few
@given(typed=any_text)
@example(typed=A_MEGABYTE)
@example(typed="\x00\u202e")
def test_a_draft_keeps_whatever_was_typed(worker, town, typed):
    with forgotten():
        place = reverse("note_new", args=[town.danny.pk])
        worker.post(place, {"keep": "", "what_mattered": typed})

        page = worker.get(place)

        assert Draft.objects.count() == 1
        assert page.context["form"]["what_mattered"].value() == typed


@few
@given(name=in_any_script)
@example(name="ශ්‍රී")
@example(name="Siân Ŵyn ap Gwilym")
@example(name="محمد")
@example(name="e\u0301" * 30)
def test_somebody_is_registered_and_found_by_their_name_in_any_script(worker, town, name):
    with forgotten():
        page = send(worker, "person_new", called=name)

        assert page.status_code == 302, page.context["form"].errors
        person = Party.objects.get(called=tidy_line(name), kind="person")
        assert person in Party.objects.visible_to(town.viewer(town.ffion)).called_like(name)
        assert escape(tidy_line(name)) in worker.get(page.url).content.decode()


@pytest.mark.parametrize("searched", ["siân", "SIÂN", "ŵyn", "Ŵyn siân", " Sia\u0302n  ŴYN "])
def test_somebody_is_found_however_their_name_is_written(town, searched):
    sian = town.person("Siân", full_name="Siân Ŵyn ap Gwilym")

    assert list(Party.objects.called_like(searched)) == [sian]
