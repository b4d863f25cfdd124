"""Who works with whom, over time: cover for somebody away, people passed on, and people with whom nobody works."""

from datetime import date
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from kinweave.access import rules
from kinweave.access.actions import begin_with, require_may_work, stop_working_with
from kinweave.access.models import Allocation, Post
from kinweave.access.queries import AllocationQuerySet, PostQuerySet
from kinweave.access.roles import OPEN_PEOPLE
from kinweave.foundation import Viewer, require
from kinweave.parties.across import bars_touching
from kinweave.parties.models import Party
from kinweave.parties.queries import PartyQuerySet
from kinweave.trail.acts import act


def opens_people(on: date, *, worker: str, organisation: str) -> Exists:
    """Whether somebody has a confirmed post that opens people's records; both are paths of the outer row."""
    posts = Post.objects.confirmed().current(on).filter(role_key__in=OPEN_PEOPLE)
    return Exists(posts.filter(person=OuterRef(worker), organisation=OuterRef(organisation)))


def at_work_with_them(viewer: Viewer) -> QuerySet[Allocation]:
    """Allocations here that open a record now: not over, by somebody whose post lasts and whom no bar keeps away.

    Who works here and which bars there are is asked first: then each person is a quick look, however many there are.
    """
    here = Post.objects.confirmed().current(viewer.on).filter(organisation=viewer.organisation_id)
    workers = dict(here.filter(role_key__in=OPEN_PEOPLE).values_list("person_id", "person__human"))
    barred = Q(pk__in=[])
    for worker, person in bars_touching(workers.values(), viewer.at):
        barred |= Q(worker__human=worker, person__human=person)
    lasting: QuerySet[Allocation] = Allocation.objects.current(viewer.on).filter(worker__in=list(workers))
    return lasting.exclude(barred)


def without_a_worker(viewer: Viewer) -> PartyQuerySet:
    """The people a lead sees with whom nobody works now: nobody ever did, a worker left, or an allocation ended."""
    people: PartyQuerySet = Party.objects.visible_to(viewer).full().supported(viewer).living()
    working = at_work_with_them(viewer).filter(person=OuterRef("pk"))
    return people.exclude(pk__in=viewer.own_ids).filter(~Exists(working))


def workers_here(viewer: Viewer) -> PostQuerySet:
    """The posts here that open people's records now, by the names of their holders."""
    posts: PostQuerySet = Post.objects.visible_to(viewer).at(viewer.organisation_id).current(viewer.on).confirmed()
    return posts.filter(role_key__in=OPEN_PEOPLE).select_related("person")


def people_of(viewer: Viewer, worker: Party) -> AllocationQuerySet:
    """Whom somebody works with, or will, by name: as far as this lead sees."""
    found: AllocationQuerySet = Allocation.objects.visible_to(viewer).at_work(viewer).of_worker(worker.pk)
    return (
        found.not_over(viewer.on)
        .select_related("person", "covers_for")
        .order_by("person__sort_name", "begins_on", "pk")
    )


def how_many(viewer: Viewer) -> dict[UUID, int]:
    """With how many people each worker works now, as far as this lead sees. One query."""
    seen = Allocation.objects.visible_to(viewer).at_work(viewer).current(viewer.on).order_by()
    return dict(seen.values_list("worker").annotate(Count("person", distinct=True)))


@act
def cover(
    *,
    worker: Party,
    person: Party,
    covers_for: Party,
    begins_on: date,
    ends_on: date,
    because: str,
    on: date,
    by: Viewer,
) -> Allocation:
    """Let a worker cover for another from a day until before another: the record opens and closes by itself."""
    there = Allocation.objects.of_worker(worker.pk).about(person).not_over(begins_on).filter(begins_on__lt=ends_on)
    require(
        rules.may_cover(
            begins_on=begins_on,
            ends_on=ends_on,
            on=on,
            for_themself=worker.pk == covers_for.pk,
            works_already=there.exists(),
        )
    )
    require_may_work(worker=worker, person=person, on=begins_on, by=by)
    return begin_with(
        worker=worker, person=person, on=begins_on, until=ends_on, covers_for=covers_for, because=because, by=by
    )


@act
def pass_on(*, allocation: Allocation, to: Party, on: date, by: Viewer) -> Allocation:
    """Let another worker take a person from today, for good. Who works with them already simply stays."""
    person = allocation.person
    there = Allocation.objects.of_worker(to.pk).about(person).current(on).filter(ends_on__isnull=True).first()
    if there is None:
        require_may_work(worker=to, person=person, on=on, by=by)
    stop_working_with(allocation=allocation, on=on, by=by)
    return there or begin_with(worker=to, person=person, on=on, by=by)
