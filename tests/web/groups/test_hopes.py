"""What members hope for in a group, on the pages of who runs it and on their own; on paper, and with a look. 004-P17."""

from datetime import timedelta

import pytest
from django.test.html import Element, parse_html

from kinweave.plans.actions import group_hopes as actions
from kinweave.plans.actions import group_reviews
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
