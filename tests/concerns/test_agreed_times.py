"""A worry about a group is answered as soon as the group agreed, and never later than anywhere. Criterion: 004-P23."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from kinweave.circles.actions.groups import agree_times
from kinweave.circles.models import AnswerTimes
from kinweave.circles.rules.groups import may_agree_times
from kinweave.concerns import actions
from kinweave.concerns.models import Concern
from kinweave.foundation import Refused
from tests.circles.grouped import Group

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def group(service) -> Group:
    """A group of an organisation where several people can take a worry."""
    assert service.people
    assert service.outside
    return Group(service.town)


def agrees(group: Group, answer: int | None, news: int | None, by=None) -> AnswerTimes:
    return agree_times(circle=group.circle, answer_within=answer, news_within=news, on=group.on, by=by or group.ffion)


def raises(group: Group, kind: str = "complaint", about_group: bool = True, **more: object) -> Concern:
    facts = {"circle": group.circle} if about_group else {"about_words": "The stairs"}
    return actions.raise_concern(
        holder=group.town.connect, kind=kind, words="It is always late.", on=group.on, by=group.ffion, **facts, **more
    )


def after(group: Group, days: float):
    """Whoever looks that much later."""
    at = group.ffion.at + days * DAY
    return replace(group.ffion, at=at)


def reached(concern: Concern) -> int:
    return concern.reached.count()


class TestAgreeing:
    @pytest.mark.parametrize(("answer", "news"), [(None, None), (1, 1), (3, 14)])
    def test_as_long_as_everybody_or_shorter_is_read_by_the_members(self, group, answer, news):
        agrees(group, answer, news)

        for one in (group.danny, group.ffion, group.lead):
            agreed = AnswerTimes.objects.visible_to(one).standing(group.circle)
            assert (agreed.answer_within, agreed.news_within) == (answer, news)
        for one in (group.colleague, group.stranger):
            assert not AnswerTimes.objects.visible_to(one).exists()

    @pytest.mark.parametrize(("answer", "news"), [(4, None), (0, None), (None, 15), (None, 0)])
    def test_longer_is_refused_and_no_row_can_say_it(self, group, answer, news):
        assert not may_agree_times(answer_within=answer, news_within=news).is_yes
        with pytest.raises(Refused):
            agrees(group, answer, news)
        agrees(group, 2, 7)
        facts = {key: value for key, value in (("answer_within", answer), ("news_within", news)) if value is not None}
        with pytest.raises(IntegrityError), transaction.atomic():
            AnswerTimes.objects.update(**facts)

    def test_is_for_whoever_runs_the_group(self, group):
        for by in (group.danny, group.colleague, group.stranger):
            with pytest.raises(Refused):
                agrees(group, 1, 1, by)


class TestAWorryAboutTheGroup:
    def test_climbs_sooner_than_one_that_is_not_about_it(self, group):
        agrees(group, 1, None)
        ours, other = raises(group), raises(group, about_group=False)
        assert ours.reached.get().due_at - group.ffion.at == DAY  # it is a Wednesday
        assert other.reached.get().due_at - group.ffion.at == 5 * DAY

        actions.climb_due(by=after(group, 1.5))

        assert (reached(ours), reached(other)) == (2, 1)

    def test_that_somebody_has_goes_on_after_the_days_without_news_that_it_agreed(self, group):
        agrees(group, None, 3)
        ours, other = raises(group), raises(group, about_group=False)
        for one in (ours, other):
            one.reached.update(acknowledged_at=group.ffion.at)

        actions.climb_due(by=after(group, 2.9))
        assert (reached(ours), reached(other)) == (1, 1)
        actions.climb_due(by=after(group, 3.1))
        assert (reached(ours), reached(other)) == (2, 1)

    @pytest.mark.parametrize(("kind", "more"), [("adverse", {}), ("complaint", {"is_urgent": True})])
    def test_that_is_urgent_is_answered_as_it_always_is(self, group, kind, more):
        usual = raises(group, kind, **more).reached.first().due_at
        agrees(group, 3, 14)

        assert raises(group, kind, **more).reached.first().due_at == usual

    def test_keeps_the_days_that_stood_when_it_was_raised_whoever_changes_them_then(self, group):
        agrees(group, 1, 2)
        ours = raises(group)
        agrees(group, None, None)

        actions.climb_due(by=after(group, 1.5))

        assert reached(ours) == 2
        assert (raises(group).answer_within, ours.answer_within, ours.news_within) == (None, 1, 2)
