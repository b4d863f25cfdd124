"""What can be done with people's records."""

from datetime import date, datetime, timedelta
from uuid import UUID

from kinweave.files import actions as files
from kinweave.foundation import Viewer, require
from kinweave.parties import rules
from kinweave.parties.models import (
    CommunicationNeed,
    ContactPoint,
    Identifier,
    Name,
    NeedsAsked,
    NeedsMet,
    Party,
    ProfileSection,
    Support,
    Whereabouts,
)
from kinweave.parties.records import held_like, stamped
from kinweave.trail.acts import act, note


@act
def found_organisation(*, called: str, kind: str = "organisation", on: date, by: Viewer) -> Party:
    """Register an organisation or a team: a row of the installation."""
    party = Party.objects.create(kind=kind, called=called, sort_name=called, verified_on=on, **stamped(by))
    note("registered", party, by=by)
    return party


@act
def register(
    *,
    organisation: Party,
    called: str,
    full_name: str = "",
    pronouns: str = "",
    born_on: date | None = None,
    cause: str = "registered",
    on: date,
    by: Viewer,
) -> Party:
    """Register a person with the organisation that will hold their record. Criterion: 002-P1.

    `cause` is "registered" for whom it supports, "role" for who takes a role in somebody's life, and empty for who
    comes to work: a post opens their name, and nothing opens a record.
    """
    require(rules.may_register(called=called, born_on=born_on, on=on))
    person = Party.objects.create(
        kind=Party.Kind.PERSON,
        holder=organisation,
        called=called,
        sort_name=full_name or called,
        pronouns=pronouns,
        born_on=born_on,
        **stamped(by),
    )
    if full_name:
        Name.objects.create(party=person, use=Name.Use.FULL, text=full_name, **held_like(person, by))
    note("registered", person, by=by)
    if cause:
        support(supporter=organisation, person=person, extent="record", cause=cause, at=by.at, by=by)
    return person


@act
def name_in_life(*, person: Party, called: str, symbol: str = "", on: date, by: Viewer) -> Party:
    """Keep the name of somebody in a person's life: a light row, seen by the person and their worker only."""
    light = Party.objects.create(
        kind=Party.Kind.PERSON,
        held_for=person,
        called=called,
        sort_name=called,
        symbol=symbol,
        **held_like(person, by),
    )
    note("named somebody in a life", light, by=by)
    return light


@act
def rename(*, party: Party, version: int, on: date, by: Viewer, **names: str) -> Party:
    """Change what somebody likes to be called. The former name is kept sealed; the trail does not say it."""
    before = party.called
    party.change(version=version, **names)
    if before != party.called:
        Name.objects.create(party=party, use=Name.Use.FORMER, sealed_text=before, ended_on=on, **held_like(party, by))
    Name.objects.filter(party=party, use=Name.Use.FULL).update(text=party.sort_name)
    note("renamed", party, by=by)
    return party


@act
def show_photo(*, party: Party, name: str, data: bytes, version: int, on: date, by: Viewer) -> Party:
    """Show somebody's photograph in place of their initials. Criterion: 002-P2."""
    stored = files.store_photo(name=name, data=data, holder_id=party.keeper.pk, by=by)
    party.change(version=version, photo=stored)
    note("showed a photograph", party, by=by)
    return party


@act
def ask_needs(*, person: Party, answer: str, on: date, by: Viewer) -> NeedsAsked:
    """Record that somebody was asked what helps them to understand and be understood. Criterion: 002-P2."""
    asked = NeedsAsked.objects.create(party=person, asked_on=on, answer=answer, **held_like(person, by))
    note("asked about needs", asked, by=by)
    return asked


@act
def record_need(*, person: Party, category: str, words: str, on: date, by: Viewer) -> CommunicationNeed:
    """Record one thing that helps somebody communicate, and flag it on their pages. Criterion: 002-P2."""
    need = CommunicationNeed.objects.create(
        party=person,
        category=category,
        words=words,
        recorded_on=on,
        flagged_on=on,
        review_on=on + timedelta(days=rules.REVIEW_NEEDS_AFTER_DAYS),
        **held_like(person, by),
    )
    note("recorded a need", need, by=by)
    return need


@act
def review_need(*, need: CommunicationNeed, still_helps: bool, version: int, on: date, by: Viewer) -> CommunicationNeed:
    """Look at a need again: it still helps for another year, or it has ended. Criterion: 002-P2."""
    again = on + timedelta(days=rules.REVIEW_NEEDS_AFTER_DAYS)
    need.change(version=version, reviewed_on=on, review_on=again, ended_on=None if still_helps else on)
    note("reviewed a need", need, by=by, still_helps=still_helps)
    return need


@act
def say_whether_met(*, person: Party, met: bool, what_was_missing: str = "", on: date, by: Viewer) -> NeedsMet:
    """Record whether somebody's communication needs were met today. Criterion: 002-P2."""
    row = NeedsMet.objects.create(
        party=person, day=on, met=met, what_was_missing=what_was_missing, **held_like(person, by)
    )
    note("said whether needs were met", row, by=by)
    return row


@act
def write_profile(
    *, person: Party, heading: str, text: str, said_how: str, on: date, version: int, by: Viewer
) -> ProfileSection:
    """Write one section of the one-page profile; a stale version changes nothing. Criterion: 002-P1."""
    section, is_new = ProfileSection.objects.get_or_create(
        party=person,
        heading=heading,
        defaults={"text": text, "said_how": said_how, "said_on": on, **held_like(person, by)},
    )
    before = "" if is_new else section.text
    if not is_new:
        section.change(version=version, text=text, said_how=said_how, said_on=on, **stamped(by))
    note("wrote a profile section", section, by=by, heading=heading, before=before)
    return section


@act
def add_contact_point(
    *,
    party: Party,
    channel: str,
    value: str,
    safety: str,
    works_when: str = "",
    safe_note: str = "",
    on: date,
    by: Viewer,
) -> ContactPoint:
    """Record a way to reach somebody, and whether it is safe for them."""
    tells_where = channel in ContactPoint.TELLS_WHERE
    require(rules.may_say_where(tells_where=tells_where, is_protected=is_protected(party)))
    point = ContactPoint.objects.create(
        party=party,
        channel=channel,
        value=value,
        works_when=works_when,
        safety=safety,
        safe_note=safe_note or None,
        checked_on=on,
        **held_like(party, by),
    )
    note("recorded how to reach them", point, by=by)
    return point


@act
def end_contact_point(*, point: ContactPoint, version: int, on: date, by: Viewer) -> ContactPoint:
    """Stop using a way to reach somebody. The row stays, for those who ask later."""
    point.change(version=version, ended_on=on)
    note("ended a way to reach them", point, by=by)
    return point


def is_protected(person: Party) -> bool:
    """Whether a protected address is kept for somebody."""
    return Whereabouts.objects.about(person).lasting().exists()


@act
def protect_address(*, person: Party, address: str, why: str, on: date, by: Viewer) -> Whereabouts:
    """Keep a protected address, sealed. Earlier ones end, and so do addresses that stand in clear."""
    Whereabouts.objects.filter(party=person, ended_on__isnull=True).update(ended_on=on)
    kept = Whereabouts.objects.create(party=person, address=address, why=why, began_on=on, **held_like(person, by))
    for point in ContactPoint.objects.lasting().about(person).filter(channel__in=ContactPoint.TELLS_WHERE):
        end_contact_point(point=point, version=point.version, on=on, by=by)
    note("protected an address", kept, by=by)
    return kept


@act
def open_address(*, person: Party, because: str, on: date, by: Viewer) -> Party:
    """Note that somebody opened a protected address, and why they needed it."""
    note("opened a protected address", person, by=by, because=because)
    return person


@act
def identify(*, party: Party, scheme: str, value: str, source: str, on: date, by: Viewer) -> Identifier:
    """Keep a number by which somebody else knows a party, with its source."""
    identifier = Identifier.objects.create(
        party=party, scheme=scheme, value=value, source=source, **held_like(party, by)
    )
    note("identified", identifier, by=by)
    return identifier


@act
def support(
    *,
    supporter: Party,
    person: Party,
    extent: str,
    cause: str,
    cause_id: UUID | None = None,
    at: datetime,
    until: datetime | None = None,
    by: Viewer,
) -> Support:
    """Open a person's name, a part or the record to a supporter, for one cause."""
    row = Support.objects.create(
        supporter=supporter,
        person=person,
        extent=extent,
        cause=cause,
        cause_id=cause_id,
        begins_at=at,
        ends_at=until,
        **held_like(person, by),
    )
    note("supports", row, by=by, extent=extent, cause=cause)
    return row


@act
def end_support(*, cause_id: UUID, at: datetime, by: Viewer) -> int:
    """End what a cause opened, or would open later. Returns how many rows ended."""
    rows = list(Support.objects.filter(cause_id=cause_id).not_over(at))
    for row in rows:
        row.ends_at = max(at, row.begins_at)
        row.save(update_fields=["ends_at"])
        note("no longer supports", row, by=by)
    return len(rows)


@act
def give_record(*, party: Party, full_name: str, on: date, by: Viewer) -> Party:
    """Give somebody in a person's life a record of their own, because they take a role."""
    party.change(version=party.version, held_for=None, sort_name=full_name)
    Name.objects.create(party=party, use=Name.Use.FULL, text=full_name, **held_like(party, by))
    note("gave a record of their own", party, by=by)
    support(supporter=party.keeper, person=party, extent="record", cause="role", at=by.at, by=by)
    return party


@act
def record_death(*, person: Party, died_on: date, told_by: str, on: date, by: Viewer) -> Party:
    """Record that somebody died, and who told us. Prompts about them stop."""
    person.change(version=person.version, died_on=died_on, died_told_by=told_by)
    note("recorded a death", person, by=by)
    return person


@act
def take_back_death(*, person: Party, because: str, on: date, by: Viewer) -> Party:
    """Strike out a death that was recorded by mistake. What stood there, and why it was wrong, is on the trail."""
    died_on, told_by = person.died_on, person.died_told_by
    person.change(version=person.version, died_on=None, died_told_by="")
    note("struck out a death", person, by=by, because=because, died_on=died_on, told_by=told_by)
    return person
