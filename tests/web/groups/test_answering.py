"""How soon somebody answers a worry about a group: agreed on its page, read by its members. 004-P23."""

import pytest

from kinweave.circles.models import AnswerTimes
from tests.circles.grouped import Group
from tests.web.groups.test_groups import at, comes, own, said

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(town) -> Group:
    made = Group(town)
    assert made.circle
    return made


def read_by_all(group: Group) -> list[str]:
    """What stands about it for whoever runs it, in the pack, and on a member's own pages."""
    ran = [comes(group.ffion).get(at(name, group.circle)) for name in ("group_rules", "group_pack")]
    mine = [comes(group.danny).get(own(name, group.danny, group.circle)) for name in ("mine_group", "mine_group_pack")]
    return [" ".join(said(one).split()) for one in (*ran, *mine)]


def test_everybody_reads_the_true_days_before_and_after_the_group_agreed_its_own(group):
    ran, *by_members = read_by_all(group)
    assert "answered within 3 working days" in ran
    assert "14 days" in ran
    for one in by_members:
        assert "No news for 7 days? Then it goes to somebody else. Another worry: within 3 weekdays." in one

    sent = {"answer_within": "2", "news_within": "5"}
    assert comes(group.ffion).post(at("group_times", group.circle), sent).status_code == 302

    ran, *by_members = read_by_all(group)
    assert "answered within 2 working days" in ran
    assert "5 days" in ran
    assert "14 days" not in ran
    for one in by_members:
        assert "No news for 5 days? Then it goes to somebody else. Another worry: within 2 weekdays." in one


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"answer_within": "4"}, "3 working days is the longest. You can agree fewer."),
        ({"news_within": "15"}, "14 days is the longest. You can agree fewer."),
    ],
)
def test_longer_is_refused_and_the_page_says_what_the_longest_is(group, sent, sentence):
    answer = comes(group.ffion).post(at("group_times", group.circle), sent)

    assert sentence in said(answer)
    assert not AnswerTimes.objects.exists()


def test_a_member_a_colleague_and_a_stranger_do_not_find_it(group):
    for one in (group.danny, group.colleague, group.stranger):
        assert comes(one).get(at("group_times", group.circle)).status_code == 404
