"""All that can wait for somebody: each part of the service adds its kinds here, and nowhere else."""

from dataclasses import dataclass
from itertools import compress

from kinweave.foundation import Viewer
from kinweave.foundation.reach import which_find
from kinweave.web.assurance import access_due, breaches
from kinweave.web.caseload import due as caseload
from kinweave.web.concerns import first as concerns
from kinweave.web.deciding import due as deciding
from kinweave.web.directory import shelf
from kinweave.web.family import due as family
from kinweave.web.goodbyes import due as goodbyes
from kinweave.web.groups import due as groups
from kinweave.web.networks import due as networks
from kinweave.web.offers import answering as offers
from kinweave.web.people import due as people
from kinweave.web.plans import due as plans
from kinweave.web.protocols import due as protocols
from kinweave.web.receiving import inbox as receiving
from kinweave.web.receiving import source as asked_of_us
from kinweave.web.restrictions import due as restrictions
from kinweave.web.retention import due as retention
from kinweave.web.righting import breaking, correcting
from kinweave.web.sharing import advice
from kinweave.web.sharing import queue as sharing
from kinweave.web.sharing import steps as sharing_steps
from kinweave.web.today.due import Due, Kind
from kinweave.web.visits import due as visits

URGENT: tuple[Kind, ...] = (  # first on Today, always
    concerns.waiting,
    restrictions.stopped,
    restrictions.stopped_members,
    restrictions.tries,
    restrictions.questions,
    visits.left_alone,
    breaches.to_report,
    breaking.opened_now,
    breaking.to_review,
    sharing.to_sign,
    sharing.to_look_at,
    caseload.people_alone,
    caseload.left_over,
)
DUE: tuple[Kind, ...] = (  # reviews and follow-ups, by day
    restrictions.not_explained,
    restrictions.reviews,
    restrictions.checks,
    concerns.to_check,
    concerns.in_hand,
    visits.reviews,
    people.needs_to_answer,
    goodbyes.to_plan,
    goodbyes.follow_ups,
    goodbyes.hard,
    goodbyes.reviews,
    correcting.to_answer,
    access_due.to_answer,
    access_due.to_check,
    plans.risks,
    plans.outcomes,
    plans.overdue_here,
    deciding.decisions_due,
    deciding.best_interests_due,
    deciding.advocates_due,
    deciding.referrals_due,
    deciding.withheld_due,
    family.objections,
    family.late_entries,
    family.reviews,
    family.left_out,
    family.not_told,
    family.growing_up,
    caseload.two_records,
    sharing.to_answer,
    sharing_steps.answers,
    advice.advice_here,
    receiving.new_here,
    receiving.notices,
    asked_of_us.asks,
    protocols.to_sign,
    protocols.to_review,
    retention.to_confirm,
    groups.to_write_up,
    groups.to_contact,
    groups.to_review,
    groups.to_look_at,
    groups.stage_to_begin,
    groups.objection,
    groups.to_take_over,
    groups.to_ask_after,
    groups.without_one_who_leads,
    networks.to_join,
    networks.late,
    networks.to_say,
    networks.to_check,
    networks.hurts,
    networks.asked,
    offers.to_answer,
    shelf.to_check,
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for a viewer."""

    first: list[Due]
    due: list[Due]


def waiting(viewer: Viewer) -> Waiting:
    """What comes first, in the order of the parts of the service; and the rest, the longest due first."""
    asked = {one: one.rows(viewer) for one in (*URGENT, *DUE)}
    there = compress(asked, which_find(asked.values()))  # one query, however many kinds there are
    said = {one: list(one.say(asked[one], viewer)) for one in there}
    first, rest = ([due for one in kinds for due in said.get(one, ())] for kinds in (URGENT, DUE))
    return Waiting(first, sorted(rest, key=lambda one: (one.day, one.what)))
