"""Two windows are open on one row: nobody overwrites what they have not read, and nothing typed is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinweave.parties import actions as parties
from kinweave.parties.models import CommunicationNeed, Party, ProfileSection
from kinweave.parties.records import Stale
from kinweave.plans import actions as plans
from kinweave.plans.models import Action
from kinweave.ties import actions as ties
from kinweave.ties.models import Tie
from tests.properties.trying import few
from tests.properties.undoing import undone

pytestmark = pytest.mark.django_db

texts = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20)
# What each of three windows does: read the row again, or save what was typed in it.
steps = st.lists(st.tuples(st.integers(0, 2), st.sampled_from(["read", "save"]), texts), max_size=12)


def rename(town, row, version, text):
    parties.rename(party=row, version=version, called=text, on=town.on, by=town.founder)


def relabel(town, row, version, text):
    ties.relabel(tie=row, label=text, version=version, on=town.on, by=town.founder)


def postpone(town, row, version, text):
    plans.postpone(action=row, due_on=town.on, because=text, version=version, on=town.on, by=town.founder)


def rewrite(town, row, version, text):
    parties.write_profile(
        person=row.party, heading="do", text=text, said_how="", version=version, on=town.on, by=town.founder
    )


ROWS = {
    "a name": (lambda town: town.danny, Party, "called", rename),
    "a tie": (lambda town: town.tie("Marcus"), Tie, "label", relabel),
    "a promise": (
        lambda town: plans.promise(person=town.danny, what="Ring Mum", doer=town.ffion, on=town.on, by=town.founder),
        Action,
        "late_because",
        postpone,
    ),
    "a section of the profile": (
        lambda town: parties.write_profile(
            person=town.danny, heading="do", text="Knock", said_how="", version=0, on=town.on, by=town.founder
        ),
        ProfileSection,
        "text",
        rewrite,
    ),
}


@pytest.mark.parametrize("what", ROWS)
@few
@given(steps=steps)
def test_a_stale_save_never_overwrites(what, steps):
    make, model, field, save = ROWS[what]
    with undone() as town:
        row = make(town)
        windows = [model.objects.get(pk=row.pk) for _ in range(3)]
        version, text = row.version, getattr(row, field)
        for window, step, typed in steps:
            if step == "read":
                windows[window] = model.objects.get(pk=row.pk)
                continue
            read = windows[window]
            if read.version == version:
                save(town, read, read.version, typed)
                version, text = version + 1, tidied(typed)
            else:
                with pytest.raises(Stale) as stale:
                    save(town, read, read.version, typed)
                assert getattr(stale.value.row, field) == text
                assert stale.value.typed[field] == typed

            now = model.objects.get(pk=row.pk)
            assert (now.version, getattr(now, field)) == (version, text)


def tidied(typed: str) -> str:
    """Text as a row gives it back."""
    return Party._meta.get_field("called").to_python(typed)


@few
@given(answers=st.lists(st.tuples(st.integers(0, 2), st.booleans()), max_size=8))
def test_a_need_stays_flagged_until_somebody_says_it_has_ended(answers):
    with undone() as town:
        needs = [
            parties.record_need(person=town.danny, category="format", words=words, on=town.on, by=town.founder)
            for words in ("Large print", "Short sentences", "A signer")
        ]
        for number, still_helps in answers:
            need = needs[number]
            parties.review_need(need=need, still_helps=still_helps, version=need.version, on=town.on, by=town.founder)
            flagged = CommunicationNeed.objects.about(town.danny).flagged()

            assert set(flagged) == {one for one in needs if one.ended_on is None}
            assert (need in flagged) == still_helps
