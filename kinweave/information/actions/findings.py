"""What can be done with what a network found out: brought, reviewed, shared, opened, taken back. 000-P17, P18."""

from collections.abc import Iterable
from datetime import date

from kinweave.circles.models import Circle
from kinweave.foundation import Viewer, require
from kinweave.information import findings as standing
from kinweave.information.models import (
    Ask,
    Finding,
    FindingReview,
    HurtAnswer,
    Reading,
    Seat,
    Source,
    Spread,
    SpreadTo,
    TermsAnswer,
    TermsAsk,
    Use,
    Withdrawal,
)
from kinweave.information.rules import networks as rules
from kinweave.information.rules import rings
from kinweave.information.rules.rings import Audience
from kinweave.information.seats import holder_of, of_finding, oneself, require_seat, seat_of, written
from kinweave.parties.models import Party
from kinweave.parties.records import alone_with
from kinweave.trail.acts import act, note


@act
def bring(
    *,
    circle: Circle,
    source: Source,
    title: str,
    text: str,
    true_on: date,
    is_about_nobody: bool,
    ask: Ask | None = None,
    stricter: str = "",
    only: Iterable[str] = (),
    on: date,
    by: Viewer,
) -> Finding:
    """Bring something to the network. The terms of its source stand on it; its label can only be stricter. 000-P18."""
    seat, names = require_seat(circle.pk, by), [*only]
    kept_to = Audience.of(stricter, names) if stricter else None
    require(
        rules.may_bring(is_about_nobody=is_about_nobody, true_on=true_on, on=on, kept_to=kept_to, terms=source.audience)
    )
    terms = {name: getattr(source, name) for name in ("ring", "named", "purposes", "terms")}
    finding = Finding.objects.create(
        source=source, title=title, text=text, true_on=true_on, ask=ask, brought_by=seat, stricter=stricter,
        only=names, **terms, **written(circle, by),
    )  # fmt: skip
    note("brought what was found out", finding, by=by)
    return finding


@act
def review_finding(
    *,
    finding: Finding,
    relevant: str,
    reliable: str,
    could_hurt: bool,
    hurts: str = "",
    change: str,
    on: date,
    by: Viewer,
) -> FindingReview:
    """Say what one thinks of it: does it matter, is it reliable, whom could it hurt, what would change. 000-P17."""
    seat = require_seat(finding.circle_id, by)
    alone_with(finding)
    require(rules.may_review(may_read=standing.has_opened(finding, by), could_hurt=could_hurt, hurts=hurts))
    review = FindingReview.objects.create(
        reviewer=seat, relevant=relevant, reliable=reliable, could_hurt=could_hurt, hurts=hurts if could_hurt else "",
        change=change, **of_finding(finding, by),
    )  # fmt: skip
    note("reviewed what was found out", review, by=by, could_hurt=could_hurt)
    return review


@act
def answer_hurt(*, review: FindingReview, words: str, on: date, by: Viewer) -> HurtAnswer:
    """Answer a review that says it could hurt somebody. Until then it is shared with nobody else. 000-P17."""
    finding, seat = review.finding, require_seat(review.circle_id, by)
    alone_with(finding)
    is_answered = HurtAnswer.objects.filter(review=review).exists()
    may_speak = standing.speaks_for_it(finding, seat)
    require(rules.may_answer_hurt(may_speak=may_speak, is_answered=is_answered, words=words))
    row = HurtAnswer.objects.create(review=review, seat=seat, words=words, **of_finding(finding, by))
    note("answered whom it could hurt", row, by=by)
    return row


@act
def spread(*, finding: Finding, ring: str, named: Iterable[Seat] = (), on: date, by: Viewer) -> Spread:
    """Share it in a ring: never further than its source lets it go, nor than it came. Criterion: 000-P18."""
    seat, whom = require_seat(finding.circle_id, by), [*named] if ring == rings.NAMED else []
    alone_with(finding)
    wanted = Audience.of(ring, (str(one.pk) for one in whom))
    facts, came = standing.sharing_of(finding, seat, wanted, by)
    require(rules.may_pass_on(may_read=standing.has_opened(finding, by)))
    require(rings.may_share(facts))
    row = Spread.objects.create(ring=ring, shared_by=seat, came_by=came, **of_finding(finding, by))
    for one in whom:
        SpreadTo.objects.create(spread=row, seat=one, **of_finding(finding, by))
    note("shared in a ring", row, by=by, ring=ring, people=len(whom))
    return row


@act
def ask_terms(*, finding: Finding, ring: str, named: Iterable[str] = (), on: date, by: Viewer) -> TermsAsk:
    """Ask the source whether it may go further than its terms. Criterion: 000-P18."""
    seat, names = require_seat(finding.circle_id, by), [*named] if ring == rings.NAMED else []
    wanted = Audience.of(ring, names)
    alone_with(finding)
    require(
        rings.may_ask_source(
            is_waiting=standing.is_waiting(finding, wanted),
            is_further=not rings.is_within(wanted, standing.limit(finding)),
            is_withdrawn=standing.is_withdrawn(finding),
        )
    )
    row = TermsAsk.objects.create(ring=ring, named=names, seat=seat, **of_finding(finding, by))
    note("asked its source", row, by=by, ring=ring)
    return row


@act
def answer_terms(*, asked: TermsAsk, may_go: bool, words: str, on: date, by: Viewer) -> TermsAnswer:
    """The source says whether it may go further, in its words. Criterion: 000-P18."""
    finding = asked.finding
    alone_with(finding)
    is_answered = TermsAnswer.objects.filter(asked=asked).exists()
    is_source = standing.answers_for_it(asked, by)
    require(rings.may_answer_terms(is_the_source=is_source, is_answered=is_answered, words=words))
    on_behalf = standing.is_on_behalf(finding, by)
    row = TermsAnswer.objects.create(
        asked=asked, may_go=may_go, words=words, on_behalf=on_behalf, **of_finding(finding, by)
    )
    note("answered for its source", row, by=by, may_go=may_go)
    return row


@act
def open_finding(*, finding: Finding, on: date, by: Viewer) -> Finding:
    """Open it: asked anew by the terms of this moment, and kept for the source. Criterion: 000-P18."""
    alone_with(finding)
    require(standing.may_read(finding, by))
    if Reading.objects.visible_to(by).own(by).filter(finding=finding).exists():
        return finding
    row = Reading.objects.create(party_id=oneself(by), who=told_of(finding, by), **of_finding(finding, by))
    note("opened what was shared", row, by=by)
    return finding


def told_of(finding: Finding, by: Viewer) -> str:
    """Who opens it, as its source is told: a member by the name used in the network, others by where they work."""
    seat = seat_of(finding.circle_id, by)
    if seat is not None:
        return str(seat)
    called: str = Party.objects.values_list("called", flat=True).get(pk=holder_of(by))
    return called


@act
def take_back(*, finding: Finding, because: str = "", on: date, by: Viewer) -> Withdrawal:
    """The source takes it back: from now on nobody reads it here. What was read cannot be unread. 000-P18."""
    alone_with(finding)
    is_source = standing.is_the_source(finding, by)
    require(rings.may_withdraw(is_the_source=is_source, is_withdrawn=standing.is_withdrawn(finding)))
    on_behalf = standing.is_on_behalf(finding, by)
    row = Withdrawal.objects.create(because=because, on_behalf=on_behalf, day=on, **of_finding(finding, by))
    note("took back what it gave", row, by=by)
    return row


@act
def use(*, finding: Finding, what: str, used_on: date, on: date, by: Viewer) -> Use:
    """Say what one did with it: from the question to the use in one place. Criterion: 000-P16."""
    seat = require_seat(finding.circle_id, by)
    require(rules.may_use(may_read=standing.has_opened(finding, by), used_on=used_on, on=on))
    row = Use.objects.create(seat=seat, what=what, used_on=used_on, **of_finding(finding, by))
    note("used what was found out", row, by=by)
    return row
