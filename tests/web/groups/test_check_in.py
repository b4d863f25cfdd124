"""The pages of the check-in: a device that goes from hand to hand gives nothing back. 004-P21."""

import pytest
from django.urls import reverse

from kinweave.events import ballot_box
from kinweave.events.models import CheckIn, HasAnswered
from kinweave.web.groups.check_in import mine_to_answer
from tests.circles.grouped import Group
from tests.events.test_check_in import PLAIN, SECRET, Held
from tests.web.groups.test_groups import comes, own, said

pytestmark = pytest.mark.django_db
SAID = PLAIN | {"words": SECRET}
NOT_NOW = "You cannot open this box any more. Give the device back."


@pytest.fixture
def held(town) -> Held:
    return Held(Group(town), 6)


@pytest.fixture
def check_in(held) -> CheckIn:
    return held.opens()


def on_the_device(held: Held, number: int = 0) -> str:
    return reverse("group_check_in_answer", args=[held.session.pk, held.members[number].pk])


def test_the_device_shows_nothing_of_what_somebody_typed_who_had_answered_already(held, check_in):
    held.answers(check_in, held.members[0], by=held.group.danny)

    answer = comes(held.group.ffion).post(on_the_device(held), SAID, follow=True)

    assert answer.redirect_chain
    assert NOT_NOW in said(answer)
    assert SECRET not in said(answer)
    assert "checked" not in said(answer)
    assert HasAnswered.objects.count() == 1


def test_who_answers_while_a_colleague_closes_the_round_gives_the_device_back_without_their_words(held, check_in):
    held.closes(check_in)

    answer = comes(held.group.ffion).post(on_the_device(held), SAID, follow=True)

    assert answer.status_code == 200
    assert NOT_NOW in said(answer)
    assert SECRET not in said(answer)


def test_who_forgot_a_question_has_the_rest_still(held, check_in):
    answer = comes(held.group.ffion).post(on_the_device(held), {"words": SECRET})

    assert SECRET in said(answer)
    assert not HasAnswered.objects.exists()


def test_my_own_page_does_not_show_again_what_the_box_did_not_take(held, check_in):
    held.answers(check_in, held.members[0])
    page = own("mine_check_in", held.group.danny, check_in)

    answer = comes(held.group.danny).post(page, SAID, follow=True)

    assert "You have answered already" in said(answer)
    assert SECRET not in said(answer)


def test_the_device_in_a_members_hand_leads_to_nothing_of_its_owner(held, check_in):
    form = said(comes(held.group.ffion).get(on_the_device(held)))
    thanks = said(comes(held.group.ffion).get(reverse("group_check_in_thanks", args=[held.session.pk])))

    for page in (form, thanks):
        assert "kw-menu" not in page
        assert 'href="/"' not in page
        assert "kw-safe" in page
    back = reverse("group_session", args=[held.session.pk])
    assert f'href="{back}"' not in form
    assert f'href="{back}"' in thanks


def test_the_box_says_who_reads_what_before_somebody_puts_anything_in(held, check_in):
    pages = [
        said(comes(held.group.ffion).get(on_the_device(held))),
        said(comes(held.group.danny).get(own("mine_check_in", held.group.danny, check_in))),
    ]

    for page in pages:
        assert "Nobody can see who said what" not in page
        assert "The people who lead the group read numbers." in page
        assert "only if five or more people answer" in page
        assert "Does everybody say the same? Then they know what you said." in page
        assert "They read your words only if eight or more people answer. Do not write names." in page


def test_i_see_on_my_page_that_somebody_answered_for_me_on_the_groups_device(held, check_in):
    mine = own("mine_group", held.group.danny, held.group.circle)
    assert "on the group’s device" not in said(comes(held.group.danny).get(mine))

    held.answers(check_in, held.members[0])
    held.answers(check_in, held.members[1], by=held.group.peg)

    assert "You answered on the group’s device" in said(comes(held.group.danny).get(mine))
    assert "on the group’s device" not in said(
        comes(held.group.peg).get(own("mine_group", held.group.peg, held.group.circle))
    )


def test_whoever_closes_a_round_that_came_from_a_backup_is_told_to_ask_everybody_again(held, check_in):
    ask_again = "The box came from a backup and is empty. Ask everybody again."
    ffion, session = comes(held.group.ffion), reverse("group_session", args=[held.session.pk])
    held.answers(check_in, held.members[0])
    assert ask_again not in said(ffion.get(session))
    ballot_box.destroy_key(check_in.pk)  # a backup has no key of a round

    answer = ffion.post(reverse("group_check_in_close", args=[held.session.pk]), follow=True)

    assert ask_again in said(answer)
    assert "Saved" not in said(answer)
    assert ask_again in said(ffion.get(session))


def test_my_page_asks_once_whatever_the_number_of_open_rounds(held, check_in, django_assert_num_queries):
    member = held.members[0]
    held.answers(check_in, member, by=held.group.danny)
    for _number in range(3):
        held.meets()
        held.opens()

    assert member.circle  # asked for already

    with django_assert_num_queries(1):
        found = mine_to_answer(member, held.group.danny)

    assert len(found) == 3
    assert check_in not in found
