"""A session is written up with a line about each who came and whose plan names it. Criteria: 004-P16, P18."""

from datetime import date

import pytest
from django.test.html import parse_html

from kinweave.circles.actions.restrictions import choose_no_contact
from kinweave.events.models import Session
from kinweave.keeping.copying.gathering import everything_about
from kinweave.parties.models import Party
from kinweave.plans.actions import group_sessions as actions
from kinweave.plans.models import SessionLine, ToTry
from kinweave.trail.models import Seen
from tests.circles.grouped import Group
from tests.web.groups.test_groups import at, comes, everything, own, said
from tests.web.groups.test_hopes import on_paper

pytestmark = pytest.mark.django_db
TRY, NOTED = "Say one thing", "He told of the heron"


@pytest.fixture
def group(town) -> Group:
    return Group(town)


@pytest.fixture
def session(group) -> Session:
    """Danny's plan names it."""
    session = group.arranged()
    hope = group.hopes(group.danny)
    actions.try_in_session(hope=hope, session=session, words=TRY, on=group.on, by=group.danny)
    return session


def later(group: Group) -> Session:
    """A session that is still to come."""
    return group.arranged(days=(date.today() - group.on).days + 7)


def writes_up(group: Group, session: Session, danny: str = "came", **line: str):
    """What Ffion sends; `words` and `nothing` are about Danny."""
    key = group.member(group.danny).pk
    answers = {str(key): danny, str(group.member(group.peg).pk): "came"}
    about = {f"{name}-{key}": value for name, value in line.items()}
    version = Session.objects.get(pk=session.pk).version
    address = at("group_session_held", session)
    return comes(group.ffion).post(address, {**answers, **about, "note": "Well.", "version": version})


def lines() -> list[tuple[str, str]]:
    return list(SessionLine.objects.order_by("number").values_list("said", "words"))


class TestWritingUp:
    def test_each_whose_plan_names_it_adds_one_tap_or_one_field_and_nobody_else(self, group, session):
        page = parse_html(said(comes(group.ffion).get(at("group_session_held", session))))

        key = group.member(group.danny).pk
        fields = [dict(one.attributes) for one in everything(page) if one.name in ("input", "textarea", "select")]
        typed = [
            one["name"] for one in fields if one.get("type", "text") not in ("radio", "hidden", "submit", "search")
        ]
        assert typed == [f"nothing-{key}", f"words-{key}", "note"]

    @pytest.mark.parametrize(
        ("line", "kept"), [({"nothing": "on"}, ("nothing", "")), ({"words": NOTED}, ("words", NOTED))]
    )
    def test_one_tap_or_one_field_is_kept_and_read_by_the_member_and_who_runs_it(self, group, session, line, kept):
        assert writes_up(group, session, **line).status_code == 302

        assert lines() == [kept]
        for page in (at("group_session", session), at("group_hope", ToTry.objects.get().hope)):
            shown = said(comes(group.ffion).get(page))
            assert TRY in shown
            assert (kept[1] or "Nothing to note.") in shown
        mine = said(comes(group.danny).get(own("mine_group", group.danny, group.circle)))
        assert TRY in mine
        assert (f"wrote after it: {NOTED}" if kept[1] else "After it: nothing to note.") in mine
        for other in (group.peg, group.colleague):
            theirs = own("mine_group", group.peg, group.circle) if other is group.peg else at("group", group.circle)
            assert TRY not in said(comes(other).get(theirs))

    @pytest.mark.parametrize(
        ("danny", "line", "sentence"),
        [
            ("absent", {"words": NOTED}, "Danny: They did not come. Take away what you wrote about them"),
            ("", {"words": NOTED}, "Danny: They did not come. Take away what you wrote about them"),
            ("came", {"words": NOTED, "nothing": "on"}, "Danny: You wrote something, and you chose"),
            ("came", {}, "Danny: Write a few words, or choose"),
        ],
    )
    def test_what_does_not_go_together_is_said_kindly_and_nothing_typed_is_lost(
        self, group, session, danny, line, sentence
    ):
        answer = writes_up(group, session, danny, **line)

        assert answer.status_code == 200
        assert sentence in said(answer)
        assert (NOTED in said(answer)) is ("words" in line)
        assert lines() == []
        assert Session.objects.get(pk=session.pk).state == "arranged"

    def test_words_about_whose_plan_names_it_no_more_are_kept_on_the_page(self, group, session):
        hope = ToTry.objects.get().hope
        actions.try_in_session(hope=hope, session=session, words="", on=group.on, by=group.danny)

        answer = writes_up(group, session, words=NOTED)

        assert NOTED in said(answer)
        assert "Their plan does not name this session any more." in said(answer)

    def test_a_member_who_did_not_come_gets_no_line(self, group, session):
        assert writes_up(group, session, "absent").status_code == 302

        assert lines() == []
        assert "No line was written." in said(comes(group.ffion).get(at("group_session", session)))

    def test_put_right_begins_with_what_stands_and_keeps_what_stood(self, group, session):
        writes_up(group, session, words=NOTED)
        assert NOTED in said(comes(group.ffion).get(at("group_session_held", session)))

        writes_up(group, session, nothing="on")
        writes_up(group, session, "absent")

        assert lines() == [("words", NOTED), ("nothing", ""), ("taken", "")]
        mine = said(comes(group.danny).get(own("mine_group", group.danny, group.circle)))
        assert NOTED not in mine
        assert "nothing to note" not in mine

    def test_no_paper_for_the_table_shows_it_and_each_page_leaves_a_look(self, group, session):
        writes_up(group, session, words=NOTED)
        page = comes(group.ffion).get(at("group_session", session))

        assert NOTED in said(page)
        for kept in (NOTED, TRY):
            assert kept not in on_paper(page)
        comes(group.ffion).get(at("group_session_held", session))
        danny = group.member(group.danny).party_id
        for name in ("group_session", "group_session_held"):
            assert Seen.objects.filter(look__page=name, person_id=danny).exists(), name


class TestNaming:
    def test_whoever_runs_the_group_and_the_member_name_one_that_is_to_come(self, group, session):
        coming, hope = later(group), ToTry.objects.get().hope
        addresses = {
            group.ffion: at("group_hope_try", hope),
            group.danny: own("mine_group_hope_try", group.danny, hope),
        }

        for one, address in addresses.items():
            assert str(session.pk) not in said(comes(one).get(address)), "it is past"
            comes(one).post(address, {"session": str(coming.pk), "words": "Sing"})

        assert [(one.session, one.words) for one in ToTry.objects.order_by("number")[1:]] == [(coming, "Sing")] * 2
        assert "I want to try: Sing" in said(comes(group.danny).get(own("mine_group", group.danny, group.circle)))
        for one, address in addresses.items():
            comes(one).post(address, {"session": str(coming.pk), "words": ""})
        assert "I want to try: Sing" not in said(comes(group.danny).get(own("mine_group", group.danny, group.circle)))

    def test_a_plan_tells_nobody_of_a_day_from_which_a_restriction_keeps_them(self, group, session):
        coming, hope = later(group), ToTry.objects.get().hope
        actions.try_in_session(hope=hope, session=coming, words="Sing", on=group.on, by=group.danny)
        page, naming = own("mine_group", group.danny, group.circle), own("mine_group_hope_try", group.danny, hope)
        assert "I want to try: Sing" in said(comes(group.danny).get(page))
        assert str(coming.pk) in said(comes(group.danny).get(naming))

        danny = Party.objects.get(pk__in=group.danny.own_ids)
        facts = {"own_words": "None.", "lead": group.town.ffion, "on": group.on, "by": group.ffion}
        choose_no_contact(person=danny, against=group.peg_herself, **facts)

        assert "I want to try: Sing" not in said(comes(group.danny).get(page))
        assert str(coming.pk) not in said(comes(group.danny).get(naming))


def test_ones_own_copy_has_what_was_planned_and_what_was_written_after(group, session):
    writes_up(group, session, words=NOTED)

    parts = everything_about(group.member(group.danny).party, group.danny).parts

    told = {one.section.key: str(one.in_words) for one in parts}
    assert TRY in told["tried_in_groups"]
    assert NOTED in told["after_sessions"]
    assert "Ffion" in told["after_sessions"]
