"""Who may open what, and one record of each kind, for what is good and hard, endings, deaths and what comes after."""

from uuid import UUID

from kinweave.plans import actions as plans
from kinweave.ties import actions as ties
from tests.town import Town
from tests.web.cells import HIMSELF, HIS_WORKERS, Row, button, form, page

ROWS: dict[str, Row] = {
    "side_new": form(HIS_WORKERS),
    "side_end": button(HIS_WORKERS),
    "worker_view": page(HIS_WORKERS),
    "worker_view_new": form(HIS_WORKERS),
    "tie_rhythm": form(HIS_WORKERS),
    "keep_going": form(HIS_WORKERS),
    "tie_print": page(HIS_WORKERS),
    "person_print": page(HIS_WORKERS),
    "ending": page(HIS_WORKERS),
    "ending_plan": form(HIS_WORKERS),
    "ending_told": form(HIS_WORKERS),
    "ending_off": form(HIS_WORKERS),
    "ending_review": form(HIS_WORKERS),
    "tie_died": form(HIS_WORKERS),
    "tie_mistake": form(HIS_WORKERS),
    "death_new": form(HIS_WORKERS),
    "death_mistake": form(HIS_WORKERS),
    "all_hard": page(HIS_WORKERS),
    "hard_new": form(HIS_WORKERS),
    "hard": page(HIS_WORKERS),
    "hard_in_the_way": form(HIS_WORKERS),
    "tried_new": form(HIS_WORKERS),
    "hard_end": form(HIS_WORKERS),
    "tried_helped": form(HIS_WORKERS),
    "follow_ups": page(HIS_WORKERS),
    "follow_up": form(HIS_WORKERS),
    "follow_up_move": form(HIS_WORKERS),
    "mine_side_new": form(HIMSELF),
    "mine_side_end": button(HIMSELF),
    "mine_hard": form(HIMSELF),
    "mine_hard_for_us": form(frozenset({"speaker"})),
    "mine_stop": form(HIMSELF),
}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """One record of each kind that has an address of its own."""
    said = {"on": town.on, "by": town.founder}
    tie = town.tie("Carl")
    side = ties.say_side(tie=tie, which="good", words="He makes me laugh", author="person", **said)
    ending = ties.begin_ending(tie=tie, why="It hurts", decider="person", decided_on=town.on, **said)
    asking = plans.open_follow_ups(person=town.danny, ending=ending, doer=town.ffion, after=town.on, **said)
    hard = plans.say_hard(person=town.danny, what="The bus", says_who="person", **said)
    tried = plans.try_something(hard=hard, way="go_along", words="Together", by_whom="Ffion", tried_on=town.on, **said)
    return {
        "side_id": side.pk, "ending_id": ending.pk, "follow_up_id": asking[0].pk, "hard_id": hard.pk,
        "tried_id": tried.pk,
    }  # fmt: skip
