"""How something that a network found out stands for somebody: how far it may go, who reads it. 000-P17, P18."""

from kinweave.foundation import Decision, Viewer
from kinweave.information.models import Finding, FindingReview, Reading, Seat, Spread, TermsAnswer, TermsAsk, Withdrawal
from kinweave.information.rules.rings import NAMED, WIDTH, Audience, Sharing, is_within, limit_of, may_open
from kinweave.information.seats import keeps, seat_of


def limit(finding: Finding) -> Audience:
    """How far its source lets it go now."""
    yes = TermsAnswer.objects.filter(finding=finding, may_go=True).select_related("asked")
    also = [Audience.of(one.asked.ring, one.asked.named) for one in yes.order_by("recorded_at", "pk")]
    return limit_of(given=finding.audience, now=finding.source.audience, yes=also)


def withdrawal_of(finding: Finding) -> Withdrawal | None:
    """That its source has taken it back, if it has."""
    return next(iter(finding.withdrawals.all()), None)


def is_withdrawn(finding: Finding) -> bool:
    """Whether its source has taken it back."""
    return withdrawal_of(finding) is not None


def is_held(finding: Finding) -> bool:
    """Whether a review says that it could hurt somebody, and nobody has answered that."""
    return FindingReview.objects.filter(finding=finding, could_hurt=True, answer__isnull=True).exists()


def is_itself(finding: Finding, by: Viewer) -> bool:
    """Whether somebody is the source, and signs in here."""
    return finding.source.party_id is not None and finding.source.party_id in by.own_ids


def is_the_source(finding: Finding, by: Viewer) -> bool:
    """Whether somebody is the source; or keeps its entry, where it does not sign in here itself."""
    if finding.source.party_id is not None:
        return is_itself(finding, by)
    return keeps(finding.source, seat_of(finding.circle_id, by), by.on)


def answers_for_it(asked: TermsAsk, by: Viewer) -> bool:
    """Whether somebody answers for the source: whoever is it; never who asked, for whom another lead does it."""
    finding = asked.finding
    if finding.source.party_id is not None:
        return is_itself(finding, by)
    seat = seat_of(finding.circle_id, by)
    if seat is None or seat.pk == asked.seat_id:
        return False
    return keeps(finding.source, seat, by.on) or (seat.is_lead and keeps(finding.source, asked.seat, by.on))


def is_on_behalf(finding: Finding, by: Viewer) -> bool:
    """Whether who acts for the source is not the source itself."""
    return not is_itself(finding, by)


def reads_by_right(finding: Finding, seat: Seat | None) -> bool:
    """Whether a member reads it without that it was shared: who brought it, who keeps its source; a lead, where the
    terms name nobody."""
    if seat is None:
        return False
    if seat.pk in {finding.brought_by_id, finding.source.keeper_id}:
        return True
    return seat.is_lead and seat.circle_id == finding.circle_id and NAMED not in rings_of(finding)


def rings_of(finding: Finding) -> set[str]:
    """How far it may go: by the terms of the day it came, by those of today, and by who brought it."""
    return {finding.ring, finding.source.ring, finding.stricter}


def speaks_for_it(finding: Finding, seat: Seat) -> bool:
    """Whether a member answers for it: who brought it, or a lead."""
    return seat.is_lead or seat.pk == finding.brought_by_id


def audience_of(spread: Spread) -> Audience:
    """With whom it was shared."""
    named = [str(one.seat_id) for one in spread.to.all()] if spread.ring == NAMED else []
    return Audience.of(spread.ring, named)


def reaching(finding: Finding, by: Viewer) -> list[Spread]:
    """How it came to somebody, the widest sharing first."""
    spreads = Spread.objects.reaching(by).filter(finding=finding).prefetch_related("to")
    return sorted(spreads, key=lambda one: (-WIDTH[one.ring], one.recorded_at, str(one.pk)))


def sharing_of(finding: Finding, seat: Seat, wanted: Audience, by: Viewer) -> tuple[Sharing, Spread | None]:
    """All that the rule asks of a sharing; and the one by which it came to who shares."""
    came = None if reads_by_right(finding, seat) else next(iter(reaching(finding, by)), None)
    facts = Sharing(
        wanted=wanted,
        limit=limit(finding),
        kept_to=finding.kept_to,
        came_by=audience_of(came) if came else None,
        is_withdrawn=is_withdrawn(finding),
        is_held=is_held(finding),
    )
    return facts, came


def may_read(finding: Finding, by: Viewer) -> Decision:
    """Whether somebody may read it now."""
    own = is_itself(finding, by) or reads_by_right(finding, seat_of(finding.circle_id, by))
    came_by = [audience_of(one) for one in reaching(finding, by)]
    return may_open(came_by=came_by, limit=limit(finding), is_withdrawn=is_withdrawn(finding), is_own=own)


def has_opened(finding: Finding, by: Viewer) -> bool:
    """Whether its words are before somebody: it is theirs, or they opened it, and may still read it."""
    seat = seat_of(finding.circle_id, by)
    kept_by = None if finding.source.party_id else finding.source.keeper_id
    is_theirs = is_itself(finding, by) or (seat is not None and seat.pk in {finding.brought_by_id, kept_by})
    opened = is_theirs or Reading.objects.visible_to(by).own(by).filter(finding=finding).exists()
    return opened and may_read(finding, by).is_yes


def is_waiting(finding: Finding, wanted: Audience) -> bool:
    """Whether the source was asked this, and has not answered."""
    asked = TermsAsk.objects.filter(finding=finding, answer__isnull=True)
    return any(is_within(wanted, Audience.of(one.ring, one.named)) for one in asked)
