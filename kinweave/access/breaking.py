"""Break-glass: open one record in an emergency, for two hours; and the review that another person signs.

Whatever was asked for, the answer is the same: the same words, the same statements, a row of each kind.
"""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from kinweave.access.actions import row_of
from kinweave.access.models import BreakGlass
from kinweave.foundation import Decision, Viewer, allow, new_id, refuse, require, step
from kinweave.parties import actions as parties
from kinweave.parties.models import Party, Support
from kinweave.parties.queries import PartyQuerySet
from kinweave.parties.records import alone_with, held_like
from kinweave.trail.acts import act, note

CAUSE = "break-glass"
LASTS = timedelta(hours=2)
A_WHILE = timedelta(hours=1)
MOST = 5  # tries in that while
SHORTEST_REASON = 10  # characters
KeepsApart = Callable[[UUID, UUID, date], bool]  # whether something names one human to another on a day


def nothing_more(person: UUID, worker: UUID, on: date) -> bool:
    """Nothing but bars keeps anybody apart: floors above know of more, and say so (`concerns.opening`)."""
    return False


def may_break(*, works_with_people: bool, tries: int, because: str) -> Decision:
    """Decide whether somebody may ask for a record in an emergency: who works with people, with a reason, not often."""
    if not works_with_people:
        return refuse("Your post does not open people’s records.", way_forward="Ask your lead.")
    if len(because.strip()) < SHORTEST_REASON:
        return step("Write first why you need it now.")
    if tries >= MOST:
        return refuse(
            "You have done this 5 times in the last hour.",
            way_forward="Ask your safeguarding lead now. They can see who is known here.",
        )
    return allow("You may ask.")


def may_sign(*, tried_it: bool, leads_here: bool, is_signed: bool, found: str) -> Decision:
    """Decide whether somebody may sign the review: another person, who leads there, and says what they found."""
    if tried_it or not leads_here:
        return refuse("Somebody else has to sign this review.", way_forward="Ask another lead.")
    if is_signed:
        return refuse("This review is signed already.")
    return allow("You may sign.") if found.strip() else step("Write what you found.")


@act
def break_glass_by_name(
    *, full_name: str, born_on: date, because: str, keeps_apart: KeepsApart = nothing_more, by: Viewer
) -> BreakGlass:
    """Ask for the record of the person with exactly this name and date of birth, in one's own organisation."""
    named = known_here(by).filter(sort_name__iexact=full_name, born_on=born_on)
    asked_for = f"{full_name}, {born_on:%d %B %Y}"
    return ask(named, asked_for=asked_for, because=because, keeps_apart=keeps_apart, by=by)


@act
def break_glass_by_number(
    *, scheme: str, value: str, because: str, keeps_apart: KeepsApart = nothing_more, by: Viewer
) -> BreakGlass:
    """Ask for the record of the person with exactly this number, in one's own organisation."""
    numbered = known_here(by).filter(identifiers__scheme__iexact=scheme, identifiers__value__iexact=value).distinct()
    return ask(numbered, asked_for=f"{scheme} {value}", because=because, keeps_apart=keeps_apart, by=by)


def known_here(by: Viewer) -> PartyQuerySet:
    """The people whom one's own organisation knows: whoever works there may not see them all."""
    people: PartyQuerySet = Party.objects.full().filter(holder_id=by.organisation_id, ended_on__isnull=True)
    return people


def ask(people: PartyQuerySet, *, asked_for: str, because: str, keeps_apart: KeepsApart, by: Viewer) -> BreakGlass:
    """Open the one record that was asked for, unless something stops it. Two people with one name are nobody here."""
    seeker = row_of(by.person_id)
    alone_with(seeker)
    tries = BreakGlass.objects.filter(by_party=seeker, at__gt=by.at - A_WHILE).count()
    require(may_break(works_with_people="people" in by.may, tries=tries, because=because))
    found = list(people[:2])
    person = found[0] if len(found) == 1 else None
    is_apart = keeps_apart(person.human if person else new_id(), seeker.human, by.on)  # asked whoever it is
    is_open = person is not None and person.human not in by.barred_from and not is_apart
    broken = BreakGlass.objects.create(
        by_party=seeker,
        person=person,
        because=because,
        asked_for=asked_for,
        at=by.at,
        until=by.at + LASTS,
        was_opened=is_open,
        **held_like(seeker, by),
    )
    open_up(broken, person if is_open else None, seeker, by)
    note("asked for a record in an emergency", broken, by=by, because=because, opened=is_open)
    return broken


def open_up(broken: BreakGlass, person: Party | None, seeker: Party, by: Viewer) -> None:
    """Support the person for two hours; where nothing opens, a row of no effect, so that all takes the same work."""
    stands_open = has_standing_access(person, by)
    opens = person if person and not stands_open else None
    parties.support(
        supporter=seeker,
        person=opens or seeker,
        extent="record" if opens else "name",
        cause=CAUSE,
        cause_id=broken.pk,
        at=by.at,
        until=broken.until if opens else by.at,
        by=by,
    )


def has_standing_access(person: Party | None, by: Viewer) -> bool:
    """Whether a post or an allocation opens the record anyway."""
    standing = Support.objects.current(by.at).exclude(cause=CAUSE).filter(supporter__in=by.supports_as)
    return standing.filter(person=person.pk if person else new_id(), extent="record").exists()


@act
def sign_review(*, broken: BreakGlass, found: str, on: date, by: Viewer) -> BreakGlass:
    """Sign the review of a record that was asked for in an emergency."""
    alone_with(broken)
    require(
        may_sign(
            tried_it=broken.by_party_id in by.own_ids,
            leads_here=by.sees_everyone and by.organisation_id == broken.holder_id,
            is_signed=BreakGlass.objects.filter(pk=broken.pk, reviewed_on__isnull=False).exists(),
            found=found,
        )
    )
    broken.reviewed_by_id, broken.reviewed_on, broken.found = by.person_id, on, found
    broken.save(update_fields=["reviewed_by", "reviewed_on", "found"])
    note("signed the review of an emergency", broken, by=by)
    return broken
