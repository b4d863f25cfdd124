"""What members hope for in a group, on the pages of who runs it and on their own; on paper, too. 004-P17, P22."""

from datetime import date, timedelta

import pytest
from django.test.html import Element, parse_html

from kinweave.circles.actions.groups import leave_group
from kinweave.keeping.copying.gathering import everything_about
from kinweave.plans.actions import group_hopes as actions
from kinweave.plans.actions import group_parts, group_reviews
from kinweave.plans.models import Part
from kinweave.trail.models import Seen
from tests.circles.grouped import HOPE, Group
from tests.web.groups.test_groups import at, comes, own, said

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(town) -> Group:
    made = Group(town)
    assert made.circle
    return made


def printed(part: Element | str) -> str:
    """What of a page comes out on paper."""
    if isinstance(part, str):
        return part
    if "kw-noprint" in dict(part.attributes).get("class", "").split():
        return ""
    return " ".join(printed(one) for one in part.children)


def on_paper(answer) -> str:
    return " ".join(printed(parse_html(said(answer))).split())


class TestOnPaper:
    def test_the_sheet_for_the_table_has_the_aims_and_no_count_of_what_members_keep_to_themselves(self, group):
        group.aims_at()
        group.hopes(group.danny)

        page = comes(group.ffion).get(at("group_hopes", group.circle))

        paper = on_paper(page)
        assert "We know each other" in paper
        for kept in ("at which nobody has looked yet", "nobody hopes for this yet", HOPE["words"]):
            assert kept in said(page)
            assert kept not in paper
        assert "partly" not in paper

    def test_the_review_has_no_member_and_nothing_that_one_said_alone(self, group):
        group.hopes(group.danny)
        review = group_reviews.open_review(circle=group.circle, since=group.on - timedelta(days=9), **group.said)
        words = {"helped": "no", "then": "change", "review": review}
        alone, together, leader = "Peg shouts", "It is too long", "Danny is tired"
        group_reviews.say_of_process(
            side="member", member=group.member(group.danny), process="Tea", hindered=alone, by=group.danny, **words
        )
        for side, hindered in (("together", together), ("leader", leader)):
            group_reviews.say_of_process(side=side, process="Round", hindered=hindered, by=group.ffion, **words)

        page = comes(group.ffion).get(at("group_review", group.circle))

        paper = on_paper(page)
        assert together in paper
        for kept in (alone, leader, HOPE["words"], "Danny"):
            assert kept in said(page)
            assert kept not in paper


class TestWhoSaidIt:
    """What a facilitator writes down never stands as what the member said."""

    def rates(self, group, hope, level: int, by):
        return actions.rate_hope(hope=hope, who="member", level=level, said_aloud=True, on=group.on, by=by)

    def test_what_was_only_written_down_says_who_wrote_it(self, group):
        hope = group.hopes(group.danny)
        self.rates(group, hope, 2, group.ffion)

        mine = said(comes(group.danny).get(own("mine_group", group.danny, group.circle)))
        assert "Ffion wrote that you said: I tell a story" in mine
        assert "You said:" not in mine
        for page in (at("group_hope", hope), at("group_review", group.circle)):
            assert "(written down by Ffion)" in said(comes(group.ffion).get(page))

    def test_the_members_own_words_stand_before_what_is_written_down_later(self, group):
        hope = group.hopes(group.danny)
        self.rates(group, hope, -2, group.danny)
        self.rates(group, hope, 2, group.ffion)

        review = said(comes(group.ffion).get(at("group_review", group.circle)))
        assert "I stay at home" in review
        assert "I tell a story" not in review
        assert "(written down by" not in review
        mine = said(comes(group.danny).get(own("mine_group", group.danny, group.circle)))
        assert "You said: I stay at home" in mine
        assert "Ffion wrote that you said: I tell a story" in mine

    def test_ones_own_copy_says_who_wrote_it_down(self, group):
        self.rates(group, group.hopes(group.danny), 2, group.ffion)

        parts = everything_about(group.member(group.danny).party, group.danny).parts

        (told,) = next(one.in_words for one in parts if one.section.key == "progress_in_groups")
        assert ("Who wrote it down", "Ffion") in told


class TestWhatTheOthersRead:
    """The page says so truly, and whoever writes for one is told who reads it."""

    def test_each_member_reads_that_the_others_read_what_was_agreed_for_one(self, group):
        session = group.arranged(days=(date.today() - group.on).days + 7)
        plan = {"for_all": "A round", "for_one": "Danny sits by the door"}
        actions.agree_plan(session=session, on=group.on, by=group.ffion, **plan)

        mine = said(comes(group.peg).get(own("mine_group", group.peg, group.circle)))
        assert "Danny sits by the door" in mine
        assert "They read what you agreed aloud in the group." in mine
        form = said(comes(group.ffion).get(at("group_session_aloud", session)))
        assert "All members read this on their own page." in form


class TestLooks:
    def test_each_page_that_shows_a_member_leaves_a_look(self, group):
        hope = group.hopes(group.danny)
        danny = group.member(group.danny)
        group_parts.offer_part(member=danny, words="The tea", **group.said)
        pages = dict.fromkeys(("group_hopes", "group_review", "group_parts"), group.circle) | {"group_hope": hope}

        for name, row in pages.items():
            assert comes(group.ffion).get(at(name, row)).status_code == 200

        for name in pages:
            seen = Seen.objects.filter(look__page=name, person_id=danny.party_id)
            assert seen.count() == 1, name


def test_the_review_counts_nobody_who_has_left(group):
    hope = group.hopes(group.danny)
    actions.rate_hope(hope=hope, who="member", level=2, on=group.on, by=group.danny)
    page = at("group_review", group.circle)
    assert counted(comes(group.ffion).get(page)) == [(-2, 0, 0), (-1, 1, 0), (0, 0, 0), (1, 0, 0), (2, 0, 1)]

    leave_group(member=group.member(group.danny), because="", on=group.on, by=group.danny)

    assert {(then, now) for _level, then, now in counted(comes(group.ffion).get(page))} == {(0, 0)}


def counted(answer) -> list[tuple[int, int, int]]:
    """How many hopes stood, and stand as members say, at each level."""
    return [(one["level"], one["then"], one["now"]) for one in answer.context["levels"]]


def test_a_part_is_passed_on_only_as_it_was_read(group):
    part = group_parts.offer_part(member=group.member(group.danny), words="The tea", **group.said)
    page, typed = at("group_part_pass", part), {"words": "The tea", "member": str(group.member(group.peg).pk)}
    ffion = comes(group.ffion)
    assert f'name="version" value="{part.version}"' in said(ffion.get(page))

    assert ffion.post(page, {**typed, "version": part.version}).status_code == 302
    assert ffion.post(page, {**typed, "version": part.version}).status_code in (200, 409)
    assert Part.objects.count() == 2
