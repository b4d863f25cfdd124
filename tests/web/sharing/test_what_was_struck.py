"""What went of a note that was struck out is read where the note itself is: by leads, and by who wrote it. R24."""

import pytest
from django.urls import reverse

from kinweave.access import actions as access
from kinweave.events import actions as events
from kinweave.events.actions.striking import strike_event
from kinweave.information import actions as information
from kinweave.keeping.actions import righting
from tests.web.circles.conftest import signed_in
from tests.web.people.pages import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def note(mia):
    ana = mia.viewer(mia.ana)
    mia.says("informed", category="family_circumstances")
    return events.write_note(
        person=mia.child, kind="visit", day=mia.town.on, what_mattered="She has no coat.", on=ana.on, by=ana
    )


@pytest.fixture
def page(mia, note) -> str:
    """Where stands exactly what went. Cai, who wrote nothing, put it together."""
    ana, cai = mia.viewer(mia.ana), mia.viewer(colleague(mia))
    item = information.keep_item(
        person=mia.child, collected_for="early_help", from_event=note, category="family_circumstances",
        details=["situation"], title="A visit", text="She has no coat.", on=cai.on, by=cai,
    )  # fmt: skip
    passing = information.share(questions=[mia.question(mia.asked(item))], on=ana.on, by=ana)
    return reverse("passing", args=[passing.pk])


def colleague(mia):
    """Cai works with her too."""
    if not hasattr(mia, "cai"):
        mia.cai = mia.town.somebody_at_work("Cai", "support_worker", mia.nursery)
        access.work_with(worker=mia.cai, person=mia.child, on=mia.town.on, by=mia.town.founder)
    return mia.cai


@pytest.mark.parametrize("how", ["with what was made of it", "the note alone"])
def test_a_colleague_reads_that_it_was_struck_out_and_not_what_it_said(mia, note, page, ana, bea, how):
    cai, by = signed_in(colleague(mia)), mia.viewer(mia.ana)
    assert "She has no coat." in text(cai.get(page))

    if how == "the note alone":
        strike_event(event=note, because="It was her sister", by=by)
    else:
        righting.strike(kind="event", entry=note, because="It was her sister", on=by.on, by=by)

    shown = text(cai.get(page))
    assert "no coat" not in shown
    assert "Struck out" in shown
    assert [("She has no coat." in text(one.get(page))) for one in (ana, bea)] == [True, True]


def test_a_stranger_reads_nothing(page, stranger):
    assert stranger.get(page).status_code == 404
