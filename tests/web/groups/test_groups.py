"""The pages about groups, as who runs one, a member, a colleague and a stranger open them. 004-P1 to P16."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client
from django.test.html import Element, parse_html
from django.urls import reverse

from kinweave.access.models import Account
from kinweave.agreements.actions import group_rules
from kinweave.circles.across import outside_of
from kinweave.circles.actions.groups import add_line, bring_in_member, change_plan, join_group, leave_group, plan_group
from kinweave.circles.actions.restrictions import choose_no_contact
from kinweave.concerns.models import Concern, Reached
from kinweave.events.models import Attendance, Session
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.web.today.sources import waiting
from tests.circles.grouped import HOPE, PLAN, Group
from tests.postgresql.arranging import behind_the_wall
from tests.web.people.pages import day as typed_day

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(town) -> Group:
    made = Group(town)
    assert made.circle
    return made


def comes(viewer) -> Client:
    client = Client()
    client.force_login(Account.objects.get(pk=viewer.account_id))
    return client


def said(answer) -> str:
    return answer.content.decode()


def at(name, row) -> str:
    return reverse(name, args=[row.pk])


def own(name, viewer, *rows) -> str:
    (person,) = viewer.own_ids
    return reverse(name, args=[person, *(row.pk for row in rows)])


def test_a_stranger_a_colleague_and_a_member_find_nothing_that_its_facilitators_keep(group):
    rule, session = group.proposes(), group.session()
    rows = {"group": group.circle, "group_plan": group.circle, "group_rules": group.circle, "group_cards": group.circle,
            "group_rule": rule, "group_session": session, "group_session_held": session}  # fmt: skip

    for one in (group.stranger, group.colleague, group.danny):
        assert {comes(one).get(at(name, row)).status_code for name, row in rows.items()} == {404}
    assert {comes(group.ffion).get(at(name, row)).status_code for name, row in rows.items()} == {200}


def test_nobody_else_reads_my_group(group):
    page = own("mine_group", group.danny, group.circle)

    assert comes(group.danny).get(page).status_code == 200
    for one in (group.peg, group.ffion, group.lead, group.stranger):
        assert comes(one).get(page).status_code == 404


def test_who_left_finds_it_no_more(group):
    leave_group(member=group.member(group.peg), because="", on=group.on, by=group.peg)

    assert comes(group.peg).get(own("mine_group", group.peg, group.circle)).status_code == 404
    assert "Thursday Makers" not in said(comes(group.peg).get(reverse("mine")))


def test_small_numbers_are_no_numbers_on_the_page(group):
    for topic, how_many in (("wait", 3), ("ask", 12)):
        facts = {"topic": topic, "how_many": how_many, "source": "The telephone"}
        add_line(circle=group.circle, kind="demand", by=group.ffion, **facts)

    page = said(comes(group.ffion).get(at("group_plan", group.circle)))

    assert "<strong>&lt;5</strong> people who wait" in page
    assert "<strong>12</strong> people who asked" in page


def test_a_session_waits_on_today_until_somebody_has_written_up_who_came(group):
    session = group.arranged()
    assert "Who came to Thursday Makers?" in [one.what for one in waiting(group.ffion).due]
    answers = {str(group.member(group.danny).pk): "late", str(group.member(group.peg).pk): "sorry"}

    comes(group.ffion).post(at("group_session_held", session), {**answers, "note": "Well.", "version": session.version})

    assert sorted(Attendance.objects.values_list("how", flat=True)) == ["late", "sorry"]
    assert Session.objects.get(pk=session.pk).state == "held"
    assert "Who came to Thursday Makers?" not in [one.what for one in waiting(group.ffion).due]


def test_who_came_of_twelve_takes_thirteen_taps_and_one_field_on_one_screen(group):
    """How large each is on a phone, tests/journeys/test_group.py measures."""
    for number in range(10):
        party = group.town.person(f"Maker {number}")
        join_group(
            member=bring_in_member(circle=group.circle, party=party, name=f"M{number}", **group.said), **group.said
        )
    session, ffion = group.arranged(), comes(group.ffion)
    page = parse_html(said(ffion.get(at("group_session_held", session))))
    fields = [dict(one.attributes) for one in everything(page) if one.name in ("input", "textarea", "select")]
    typed = [one for one in fields if one.get("type", "text") not in ("radio", "hidden", "submit", "search")]
    taps = {one["name"]: one["value"] for one in fields if one.get("type") == "radio" and one["value"] == "came"}
    assert (len(taps), [one["name"] for one in typed]) == (12, ["note"])
    assert not [one for one in fields if "checked" in one], "nobody is said to be there before somebody says so"

    ffion.post(at("group_session_held", session), {**taps, "note": "", "version": session.version})  # the thirteenth

    assert list(Attendance.objects.filter(session=session).values_list("how", flat=True)) == ["came"] * 12


def everything(part: Element) -> Iterator[Element]:
    """Each element of a page."""
    yield part
    for one in part.children:
        if not isinstance(one, str):
            yield from everything(one)


def test_a_group_of_ones_own_life_never_waits_on_today_at_work(group):
    una = group.town.viewer(group.town.somebody_at_work("Una", "support_worker"))
    group.joins(group.asks_in(group.circle, una), una)
    group.arranged()

    assert "Who came to Thursday Makers?" not in [one.what for one in waiting(una).due]


def test_nothing_typed_is_lost_when_the_safety_plan_is_not_whole(group):
    session = group.session()

    page = said(comes(group.ffion).post(at("group_session_arrange", session), {"override_because": ""}))

    assert "The safety plan is not whole" in page
    assert Session.objects.get(pk=session.pk).state == "proposed"


def test_an_agenda_that_somebody_else_changed_meanwhile_is_shown_line_by_line(group):
    session, ffion = group.session(), comes(group.ffion)
    when = {"time": "14:00", "minutes": 120, "place": "Mill Hall", "version": session.version}
    when |= typed_day("day", session.day)
    page = at("group_session_change", session)
    assert ffion.post(page, when | {"agenda": "Bird boxes\nTea"}).status_code == 302

    answer = ffion.post(page, when | {"agenda": "Paint\nCake"})

    assert answer.status_code == 409
    assert "Bird boxes\nTea" in said(answer)
    assert "Paint\nCake" in said(answer)


def test_a_member_reads_of_a_session_once_it_is_arranged(group):
    page = own("mine_group", group.danny, group.circle)
    group.session()
    assert "Mill Hall" not in said(comes(group.danny).get(page))

    group.arranged(days=(date.today() - group.on).days + 7)

    assert "Mill Hall" in said(comes(group.danny).get(page))


def test_while_a_restriction_keeps_two_members_apart_neither_reads_when_and_where(group):
    group.arranged(days=(date.today() - group.on).days + 7)
    page = {one: own("mine_group", one, group.circle) for one in (group.danny, group.peg)}
    assert "Not going ahead for now" not in said(comes(group.ffion).get(at("group", group.circle)))

    danny = Party.objects.get(pk__in=group.danny.own_ids)
    facts = {"own_words": "None.", "lead": group.town.ffion, "on": group.on, "by": group.ffion}
    choose_no_contact(person=danny, against=group.peg_herself, **facts)

    for one, address in page.items():
        shown = said(comes(one).get(address))
        assert "Mill Hall" not in shown
        assert "This is not going ahead for now." in shown
        assert "restriction" not in shown
    shown = said(comes(group.ffion).get(at("group", group.circle)))
    assert "Not going ahead for now" in shown
    assert "restriction" not in shown


def test_a_restriction_on_one_member_takes_no_session_from_another(group):
    group.arranged(days=(date.today() - group.on).days + 7)
    kofi = group.town.viewer(group.town.somebody_at_work("Kofi", "support_worker"))
    group.joins(group.asks_in(group.circle, kofi), kofi)
    danny = Party.objects.get(pk__in=group.danny.own_ids)
    facts = {"own_words": "None.", "lead": group.town.ffion, "on": group.on, "by": group.ffion}
    choose_no_contact(person=danny, against=Party.objects.get(pk__in=kofi.own_ids), **facts)

    assert "Mill Hall" in said(comes(group.peg).get(own("mine_group", group.peg, group.circle)))


def test_a_member_proposes_and_says_and_nobody_reads_what_another_said(group):
    danny, peg = comes(group.danny), comes(group.peg)
    danny.post(own("mine_group_rule_new", group.danny, group.circle), {"words": "We begin on time"})
    rule = group_rules.GroupRule.objects.get()
    peg.post(own("mine_group_rule", group.peg, rule), {"said": "no", "words": "My bus is late"})

    mine = said(danny.get(own("mine_group", group.danny, group.circle)))

    assert "We begin on time" in mine
    assert "bus is late" not in mine
    assert "You said: No" in said(peg.get(own("mine_group", group.peg, group.circle)))


def test_nobody_is_counted_of_whom_who_looks_may_not_know(group):
    rule = group.proposes("We begin on time")
    group.says(rule, group.danny, "no")
    group.says(rule, group.peg)
    parties.bar(barred=group.town.ffion, person=group.peg_herself, at=group.town.at, by=group.town.founder)

    page = said(comes(group.town.viewer(group.town.ffion)).get(at("group_rule", rule)))

    assert "0 of 1 say yes." in page
    assert "1 says no." in page
    assert group_rules.counted(rule, group.on) == {"members": 2, "yes": 1, "no": 1}


def test_what_binds_one_member_changes_nothing_that_another_can_fetch(group):
    group.agreed()
    rule = group.proposes("We begin on time")
    group.arranged(days=7)
    pages = [
        own("mine_groups", group.peg),
        own("mine_group", group.peg, group.circle),
        own("mine_group_rule", group.peg, rule),
    ]
    before = [masked(comes(group.peg).get(one)) for one in pages]

    danny = Party.objects.get(pk__in=group.danny.own_ids)
    outsider = group.town.person("Lee")
    facts = {"own_words": "None.", "lead": group.town.ffion, "on": group.on, "by": group.ffion}
    choose_no_contact(person=danny, against=outsider, **facts)
    group.says(rule, group.danny, "no")
    group_rules.keep_word(circle=group.circle, about="after", words="Danny was quiet", on=group.on, by=group.ffion)

    assert [masked(comes(group.peg).get(one)) for one in pages] == before


def test_a_member_says_in_two_taps_that_it_is_not_good_for_them_and_chooses_whom_it_reaches(group):
    assert group.lead
    danny = comes(group.danny)
    address = own("mine_group_not_good", group.danny, group.circle)
    assert address in said(danny.get(reverse("mine")))  # the first tap
    ffion = Party.objects.get(pk=group.town.ffion.pk)
    (person,) = group.danny.own_ids

    danny.post(address, {"to": f"{person}:{ffion.pk}"})  # the second

    concern = Concern.objects.get()
    assert (concern.kind, concern.circle, concern.about_words) == ("adverse", group.circle, "Thursday Makers")
    assert [one.party for one in Reached.objects.filter(concern=concern)] == [ffion]
    assert "Thursday Makers" in said(comes(group.ffion).get(reverse("concern", args=[concern.pk])))


def test_a_member_reads_who_outside_the_group_listens_and_nobody_else_does(group):
    plan = group.circle.plan
    facts = {"outside_contact": "Meera of the library", "outside_reached": "01632 960001"}
    change_plan(plan=plan, version=plan.version, by=group.ffion, **facts)
    kofi = group.town.viewer(group.town.somebody_at_work("Kofi", "support_worker"))
    group.asks_in(group.circle, kofi)

    for name in ("mine_group", "mine_group_not_good"):
        assert "Meera of the library, 01632 960001" in said(
            comes(group.danny).get(own(name, group.danny, group.circle))
        )
    for one in (kofi, group.stranger, group.colleague):
        with behind_the_wall(group.town.connect, own=one.own_ids):
            assert outside_of(group.circle, one) == ""


def test_whom_a_member_keeps_out_hears_nothing_of_it(group):
    assert group.lead
    danny, (person,) = comes(group.danny), group.danny.own_ids
    address = own("mine_group_not_good", group.danny, group.circle)

    danny.post(address, {"to": f"{person}:anyone", "not_to": [str(group.town.ffion.pk)], "words": "It is too loud"})

    reached = {one.party_id for one in Reached.objects.all()}
    assert reached == {group.lead.person_id}
    assert not Concern.objects.visible_to(group.ffion).exists()
    assert not Concern.objects.visible_to(group.peg).exists()


def masked(answer) -> str:
    """A page without what is new in each: its tokens and keys."""
    lines = said(answer).splitlines()
    return "\n".join(one for one in lines if "csrfmiddlewaretoken" not in one and "form_key" not in one)


def test_being_in_a_group_never_shows_a_worker(group):
    page = said(comes(group.peg).get(own("mine_group", group.peg, group.circle)))

    assert "Danny" in page
    assert "work" not in page.split("kw-easy", 1)[1].split("</main>")[0].lower()


class TestThePack:
    def to_come(self, group: Group) -> Session:
        return group.arranged(days=(date.today() - group.on).days + 7)

    def test_says_what_everybody_may_read_and_names_no_member(self, group):
        session = self.to_come(group)
        group.agreed()
        group.aims_at()
        group.hopes(group.danny)

        page = said(comes(group.ffion).get(at("group_pack", group.circle))).split("<main")[1]

        for read in ("We listen to each other", "We know each other", session.place, "Ffion"):
            assert read in page
        for kept in ("Danny", "Peg", HOPE["words"]):
            assert kept not in page

    def test_tells_nobody_of_a_session_that_a_restriction_stops(self, group):
        session = self.to_come(group)
        said_by = {"lead": group.town.ffion, "on": group.on, "by": group.ffion}
        choose_no_contact(person=group.town.danny, against=group.peg_herself, own_words="No", **said_by)

        for page in (
            comes(group.ffion).get(at("group_pack", group.circle)),
            comes(group.peg).get(own("mine_group_pack", group.peg, group.circle)),
        ):
            assert session.place not in said(page)

    def test_of_a_group_that_is_not_theirs_is_not_there_for_a_colleague_and_a_stranger(self, group):
        for one in (group.colleague, group.stranger, group.peg):
            assert comes(one).get(at("group_pack", group.circle)).status_code == 404


class TestTheList:
    def begun(self, group: Group, *names: str) -> None:
        for name in names:
            plan_group(name=name, called="Ffion", **PLAN, **group.said)

    def listed(self, group: Group, asked: str = "") -> str:
        return said(comes(group.ffion).get(f"{reverse('groups')}{asked}"))

    def test_comes_a_page_at_a_time_by_name(self, group):
        self.begun(group, *(f"Group {number:02}" for number in range(26)))

        first = self.listed(group)

        assert "Group 24" in first
        assert "Group 25" not in first
        after = re.search(r'href="(\?after=[^"]+)"', first)
        second = self.listed(group, after[1])
        assert "Group 25" in second
        assert "Group 24" not in second

    def test_can_be_asked_for_a_part_of_a_name(self, group):
        self.begun(group, "Tuesday Singers", "Monday Walkers")

        assert "Tuesday Singers" in self.listed(group, "?words=SING")
        assert "Monday Walkers" not in self.listed(group, "?words=SING")
        assert "No group has this name" in self.listed(group, "?words=dance")

    def test_keeps_those_that_ended_apart(self, group):
        self.begun(group, "Tuesday Singers")
        over = plan_group(name="Monday Walkers", called="Ffion", **PLAN, **group.said)
        assert "have ended" not in self.listed(group)
        group.moves(over, "ended")

        assert "Monday Walkers" not in self.listed(group)
        ended = self.listed(group, "?which=ended")
        assert "Monday Walkers" in ended
        assert "Tuesday Singers" not in ended
