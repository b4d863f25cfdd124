"""Strike out what was written about a tie, when it turned out to be wrong."""

from kinweave.foundation import Viewer, require
from kinweave.parties.actions.striking import said_again, strike_out
from kinweave.parties.records import alone_with, stamped
from kinweave.ties import rules
from kinweave.ties.models import TieObservation, Wish
from kinweave.trail.acts import act, note


@act
def strike_observation(*, observation: TieObservation, because: str, by: Viewer) -> TieObservation:
    """Strike out how a tie was said to stand on a day: what was said before it holds again."""
    alone_with(observation.tie)
    others = TieObservation.objects.filter(tie=observation.tie_id, struck_at__isnull=True).exclude(pk=observation.pk)
    require(rules.may_strike_observation(others=others.count(), has_ended=observation.tie.ended_on is not None))
    strike_out(row=observation, because=because, by=by)
    return observation


@act
def strike_wish(*, wish: Wish, because: str, by: Viewer) -> Wish:
    """Strike out what somebody was said to want: the wish before it holds again, or none was asked."""
    strike_out(row=wish, because=because, by=by)
    return wish


@act
def word_wish_anew(*, wish: Wish, words: str, because: str, by: Viewer) -> Wish:
    """Strike out a wish and write it anew in the right words, as of the day on which it was said."""
    strike_wish(wish=wish, because=because, by=by)
    alone_with(wish.person)
    number = Wish.objects.filter(person=wish.person_id).next_number()
    anew = Wish.objects.create(**{**said_again(wish), "words": words, "number": number}, **stamped(by))
    note("wrote a wish anew", anew, by=by)
    return anew
