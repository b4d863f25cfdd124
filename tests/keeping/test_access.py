"""A request to see what is kept: asked, held, decided about others and harm, checked by a second person, given."""

from datetime import timedelta

import pytest

from kinweave.access.actions import row_of
from kinweave.circles import actions as circles
from kinweave.circles.meeting import NOT_HERE
from kinweave.concerns import actions as concerns
from kinweave.events import actions as events
from kinweave.foundation import Refused
from kinweave.information import actions as information
from kinweave.information.actions import Mentioned
from kinweave.information.models import Hop, Mention, Notice, Passing, Referral
from kinweave.keeping.actions import access
from kinweave.keeping.models import AccessRequest
from kinweave.keeping.packing import INSTEAD, pack_of, seal_of, undecided
from kinweave.parties import actions as parties
from kinweave.parties.actions.withholding import withhold
from kinweave.parties.models import Hold, SpeaksFor
from kinweave.ties import actions as ties
from kinweave.trail.models import Line
from tests.events.apart import keep_apart
from tests.mia import Mia
from tests.town import Town

pytestmark = pytest.mark.django_db


@pytest.fixture
def leads(town: Town):
    """Two leads of Ashby Vale Connect."""
    return [town.viewer(town.somebody_at_work(name, "team_lead")) for name in ("Ann", "Olu")]


def now(viewer):
    return {"on": viewer.on, "by": viewer}


def asked(town: Town, **differs) -> AccessRequest:
    """Danny asks on his own page."""
    facts = {"how": "page", "received_on": town.on, "identity_how": "He signed in", "because": "He asked"}
    return access.ask_access(person=town.danny, **facts | differs, **now(town.viewer(town.danny)))


def note_about(town: Town, words: str):
    """Ffion writes a note."""
    ffion = town.viewer(town.ffion)
    return events.write_note(
        person=town.danny, kind="phone", day=town.on, what_mattered=words, mood="good", who=[town.ffion], **now(ffion)
    )


def words_of(request: AccessRequest, at) -> str:
    pack = pack_of(request, at)
    return repr([part.rows for part in pack.sections])


def ready(request: AccessRequest, one, other) -> None:
    access.prepare(request=request, version=request.version, **now(one))
    access.check(request=request, version=request.version, **now(other))


def test_while_it_is_open_a_hold_stands_and_nobody_asks_twice(town):
    request = asked(town)

    hold = Hold.objects.get(person=town.danny)
    assert (hold.kind, hold.ends_on, request.hold) == ("access", None, hold)
    assert request.due_on == town.on + timedelta(days=33)  # 14 November 2026 is a Saturday
    with pytest.raises(Refused, match="open request"):
        asked(town)


def test_what_was_checked_by_a_second_person_is_given_and_the_hold_ends(town, leads):
    request, (ann, olu) = asked(town), leads
    ready(request, ann, olu)

    access.give(request=request, given_how="On paper", given_to="Danny", version=request.version, **now(ann))

    assert request.outcome == "given"
    assert Hold.objects.get(person=town.danny).ends_on == town.on
    assert {"asked to see what is kept", "checked an access pack", "gave an access pack"} <= set(
        Line.objects.values_list("verb", flat=True)
    )


def test_nobody_checks_their_own_pack_and_a_worker_checks_none(town, leads):
    request, (ann, _olu) = asked(town), leads
    access.prepare(request=request, version=request.version, **now(ann))

    for somebody in (ann, town.viewer(town.ffion)):
        with pytest.raises(Refused, match="Somebody else checks"):
            access.check(request=request, version=request.version, **now(somebody))


def test_what_changed_since_it_was_checked_is_not_given(town, leads):
    request, (ann, olu) = asked(town), leads
    ready(request, ann, olu)
    note_about(town, "A new note")

    with pytest.raises(Refused, match="changed"):
        access.give(request=request, given_how="On paper", given_to="Danny", version=request.version, **now(ann))
    ready(request, ann, olu)
    access.give(request=request, given_how="On paper", given_to="Danny", version=request.version, **now(ann))
    assert request.outcome == "given"


def test_before_it_was_checked_nothing_is_given(town, leads):
    request = asked(town)
    with pytest.raises(Refused, match="checks the pack first"):
        access.give(request=request, given_how="On paper", given_to="Danny", version=request.version, **now(leads[0]))


def test_what_is_kept_from_their_page_is_not_in_the_pack(town, leads):
    request, hidden = asked(town), note_about(town, "It is about seed trays")
    note_about(town, "It is about the bus")
    before = words_of(request, town.at)
    facts = {"because": "It would harm", "under": "harm", "review_on": town.on + timedelta(days=30)}
    withhold(row=hidden, version=hidden.version, **facts, **now(leads[0]))

    assert "seed trays" in before
    assert "seed trays" not in words_of(request, town.at)
    assert "the bus" in words_of(request, town.at)


def test_a_rule_that_only_some_may_know_is_not_read_by_who_makes_the_pack(town):
    request = asked(town)
    keep_apart(town, town.tie("Gary"), audience="named")
    hidden = {one.key for one in pack_of(request, town.at).sections}
    keep_apart(town, town.tie("Carl"), audience="team")
    shown = next(one for one in pack_of(request, town.at).sections if one.key == "restrictions")

    assert "restrictions" not in hidden
    assert len(shown.rows) == 1
    assert "Carl" in repr(shown.rows)


def test_what_they_told_in_confidence_is_not_read_by_who_makes_the_pack(town):
    request = asked(town)
    concerns.raise_concern(
        holder=town.connect, person=town.danny, kind="tell_someone", words="About Ann", how="page",
        raised_by=town.danny, **now(town.viewer(town.danny)),
    )  # fmt: skip

    assert "About Ann" not in repr(pack_of(request, town.at).data)


def test_a_name_is_left_out_where_it_stands(town, leads):
    request = asked(town)
    note_about(town, "Marcus and MARCUS shouted at the bus.")
    access.decide_about_others(request=request, words="Marcus", decision="masked", because="", **now(leads[0]))

    said = words_of(request, town.at)
    assert "marcus" not in said.lower()
    assert f"{INSTEAD} and {INSTEAD} shouted" in said


def test_everybody_who_is_mentioned_is_decided_about_first(town, leads):
    request, ffion = asked(town), town.viewer(town.ffion)
    information.keep_item(
        person=town.danny, category="attendance", details=["days"], title="Days", text="He came with Marcus.",
        collected_for="care", mentions=[Mentioned(words="Marcus")], **now(ffion),
    )  # fmt: skip

    assert undecided(request, town.at) == ["Marcus"]
    with pytest.raises(Refused, match="everybody else"):
        access.prepare(request=request, version=request.version, **now(leads[0]))
    access.decide_about_others(request=request, words="Marcus", decision="agreed", because="", **now(leads[0]))
    access.prepare(request=request, version=request.version, **now(leads[0]))


@pytest.mark.parametrize(("is_told", "grounds"), [(True, 1), (False, 0)])
def test_what_would_harm_is_left_out_and_the_pack_says_so_only_where_that_is_safe(town, leads, is_told, grounds):
    request, (ann, _olu) = asked(town), leads
    note_about(town, "It is about the bus")
    left = access.leave_out(
        request=request, sections=["events"], under="harm", because="He could be hurt", is_told=is_told,
        asked_of="Dr Moss, social worker", **now(ann),
    )  # fmt: skip

    with pytest.raises(Refused, match="professional"):
        access.prepare(request=request, version=request.version, **now(ann))
    assert "the bus" not in words_of(request, town.at)  # also while nobody has answered
    access.answer_harm(left=left, is_harm=True, words="It would", **now(ann))
    assert "the bus" not in words_of(request, town.at)
    assert len(pack_of(request, town.at).grounds) == grounds


def test_what_does_not_harm_goes(town, leads):
    request, (ann, _olu) = asked(town), leads
    note_about(town, "It is about the bus")
    said = {"under": "health", "because": "Perhaps", "is_told": True, "asked_of": "Dr Moss, GP"}
    left = access.leave_out(request=request, sections=["events"], **said, **now(ann))
    access.answer_harm(left=left, is_harm=False, words="No", **now(ann))

    assert "the bus" in words_of(request, town.at)


def test_for_serious_harm_a_professional_is_named(town, leads):
    said = {"under": "harm", "because": "Perhaps", "is_told": True, "asked_of": ""}
    with pytest.raises(Refused, match="professional"):
        access.leave_out(request=asked(town), sections=["events"], **said, **now(leads[0]))


def test_the_clock_stands_still_while_they_are_asked(town, leads):
    request = asked(town, received_on=town.on - timedelta(days=5))
    due = request.due_on
    question = access.question(request=request, words="Which year?", **now(leads[0]))
    waits = AccessRequest.objects.get().due_on
    later = town.viewer(town.ffion, town.at + timedelta(days=4))
    access.take_answer(asked=question, answer="2026", answered_on=later.on, **now(later))

    assert waits is None
    assert AccessRequest.objects.get().due_on >= due + timedelta(days=4)


def test_more_time_is_taken_once_and_within_the_first_month(town, leads):
    request = asked(town)
    access.lengthen(request=request, months=2, because="There is much", version=request.version, **now(leads[0]))
    assert f"{request.due_on:%m-%d}" == "01-14"
    with pytest.raises(Refused, match="already"):
        access.lengthen(request=request, months=1, because="More", version=request.version, **now(leads[0]))


def test_more_time_is_not_taken_when_the_first_month_is_over(town, leads):
    request = asked(town, received_on=town.on - timedelta(days=60))
    with pytest.raises(Refused, match="over"):
        access.lengthen(request=request, months=1, because="Late", version=request.version, **now(leads[0]))


def test_who_speaks_about_what_is_kept_asks_and_nobody_else(town):
    grace = town.person("Grace")
    town.account(grace)
    said = {"speaker": grace, "person": town.danny, "ground": "chosen", "matters": "", "sees_page": True, "on": town.on}
    plans = parties.let_speak(topics=["plans"], by=town.founder, **said)
    with pytest.raises(Refused, match="do not speak"):
        access.ask_access(person=town.danny, how="page", received_on=town.on, because="x", speaks_for=plans,
                          **now(town.viewer(grace)))  # fmt: skip
    records = parties.let_speak(topics=["records"], by=town.founder, **said)
    request = access.ask_access(person=town.danny, how="page", received_on=town.on, because="x", speaks_for=records,
                                identity_how="Signed in", **now(town.viewer(grace)))  # fmt: skip

    assert AccessRequest.objects.visible_to(town.viewer(grace)).get() == request
    assert AccessRequest.objects.visible_to(town.viewer(town.danny)).get() == request


def test_who_is_barred_asks_for_nothing(town):
    grace = town.person("Grace")
    town.account(grace)
    said = {"speaker": grace, "person": town.danny, "ground": "chosen", "matters": "", "sees_page": True, "on": town.on}
    records = parties.let_speak(topics=["records"], by=town.founder, **said)
    parties.bar(barred=grace, person=town.danny, at=town.at, by=town.founder)

    with pytest.raises(Refused):
        access.ask_access(person=town.danny, how="phone", received_on=town.on, because="x", speaks_for=records,
                          **now(town.viewer(town.ffion)))  # fmt: skip
    assert not Hold.objects.exists()


def test_a_request_is_seen_by_who_works_with_them_and_answered_by_leads(town, leads):
    request = asked(town)
    elsewhere = town.viewer(town.somebody_at_work("Bea", "team_lead", town.nursery))
    barred = town.somebody_at_work("Carl", "team_lead")
    parties.bar(barred=barred, person=town.danny, at=town.at, by=town.founder)

    def sees(viewer):
        found = AccessRequest.objects.visible_to(viewer)
        return (found.count(), found.handled_by(viewer).count())

    assert sees(town.viewer(town.ffion)) == (1, 0)
    assert sees(leads[0]) == (1, 1)
    assert sees(town.viewer(town.danny)) == (1, 0)
    assert sees(elsewhere) == (0, 0)
    assert sees(town.viewer(barred)) == (0, 0)
    assert request.person == town.danny


def test_it_ends_without_a_pack_only_with_a_reason(town, leads):
    request = asked(town)
    with pytest.raises(Refused, match="why"):
        access.close(request=request, outcome="withdrawn", because=" ", version=request.version, **now(leads[0]))
    access.close(request=request, outcome="withdrawn", because="He rang", version=request.version, **now(leads[0]))
    assert Hold.objects.get().ends_on == town.on


def let_speak(town, called: str, **differs):
    """Somebody who speaks for Danny about what is kept, and signs in."""
    speaker = town.person(called)
    town.account(speaker)
    facts = {"ground": "chosen", "matters": "", "topics": ["records"], "sees_page": True, "on": town.on} | differs
    return speaker, parties.let_speak(speaker=speaker, person=town.danny, by=town.founder, **facts)


def test_who_speaks_for_somebody_does_not_learn_that_they_asked_themself(town):
    asked(town)
    grace, speaks = let_speak(town, "Grace")
    said = {"how": "page", "received_on": town.on, "identity_how": "Signed in", "because": "x"}
    access.ask_access(person=town.danny, speaks_for=speaks, **said, **now(town.viewer(grace)))

    assert AccessRequest.objects.visible_to(town.viewer(grace)).get().speaks_for == speaks
    assert AccessRequest.objects.visible_to(town.viewer(town.danny)).count() == 2


def test_who_may_not_see_the_page_does_not_ask_for_what_stands_on_it(town):
    _grace, speaks = let_speak(town, "Grace", sees_page=False)
    with pytest.raises(Refused, match="do not speak"):
        access.ask_access(person=town.danny, how="phone", received_on=town.on, because="x", speaks_for=speaks,
                          **now(town.viewer(town.ffion)))  # fmt: skip


def test_who_speaks_is_given_what_they_would_see_and_no_more(town):
    request = asked(town)
    grace, speaks = let_speak(town, "Grace")
    said = {"how": "page", "received_on": town.on, "identity_how": "Signed in", "because": "x"}
    theirs = access.ask_access(person=town.danny, speaks_for=speaks, **said, **now(town.viewer(grace)))
    keep_apart(town, town.tie("Gary"))

    assert "restrictions" in {one.key for one in pack_of(request, town.at).sections}
    assert "restrictions" not in {one.key for one in pack_of(theirs, town.at).sections}


def test_what_was_written_to_keep_somebody_safe_leaves_no_trace_in_the_pack(town):
    request, ffion = asked(town), town.viewer(town.ffion)
    before = pack_of(request, town.at)
    information.keep_item(
        person=town.danny, category="safety", details=["risk"], title="The gas", text="It was on, says Marcus.",
        collected_for="safeguarding", mentions=[Mentioned(words="Marcus")], **now(ffion),
    )  # fmt: skip

    assert pack_of(request, town.at) == before
    assert undecided(request, town.at) == []


def for_danny(town: Town, speaks, speaker, **differs) -> AccessRequest:
    """Who speaks for Danny asks on his page."""
    said = {"how": "page", "received_on": town.on, "identity_how": "Signed in", "because": "x"} | differs
    return access.ask_access(person=town.danny, speaks_for=speaks, **said, **now(town.viewer(speaker)))


def steps_to_the_pack(request: AccessRequest, one, other) -> list:
    """Each step that leads to the pack in somebody's hands."""
    given = {"given_how": "On paper", "given_to": "Them"}
    return [
        lambda: access.prepare(request=request, version=request.version, **now(one)),
        lambda: access.check(request=request, version=request.version, **now(other)),
        lambda: access.require_checked(request=request, **now(one)),
        lambda: access.give(request=request, version=request.version, **given, **now(one)),
    ]


def test_who_no_longer_speaks_for_them_gets_no_pack(town, leads):
    grace, speaks = let_speak(town, "Grace")
    request = for_danny(town, speaks, grace)
    ready(request, *leads)
    SpeaksFor.objects.filter(pk=speaks.pk).update(ends_on=town.on, begins_on=town.on - timedelta(days=1))

    for step in steps_to_the_pack(request, *leads):
        with pytest.raises(Refused, match="do not speak"):
            step()


@pytest.mark.parametrize("how", ["speaks", "brings"])
def test_whom_something_names_meanwhile_gets_no_pack(town, leads, how):
    if how == "speaks":
        grace, speaks = let_speak(town, "Grace")
        request = for_danny(town, speaks, grace)
        parties.bar(barred=grace, person=town.danny, at=town.at, by=town.founder)
    else:
        gary = town.tie("Gary")
        request = asked(town, brought_by=gary.to_party.called)
        keep_apart(town, gary)
    seals = {"prepared_by": leads[0].person_id, "prepared_at": town.at, "salt": "00", "checked_at": town.at}
    AccessRequest.objects.filter(pk=request.pk).update(seal=seal_of(request, "00", town.at), **seals)

    for step in steps_to_the_pack(request, *leads):
        with pytest.raises(Refused):
            step()
    assert AccessRequest.objects.get().outcome == "open"


def test_a_pack_that_was_given_is_not_taken_again(town, leads):
    request, (ann, olu) = asked(town), leads
    ready(request, ann, olu)
    access.require_checked(request=request, **now(ann))
    access.give(request=request, given_how="On paper", given_to="Danny", version=request.version, **now(ann))

    with pytest.raises(Refused, match="answered already"):
        access.require_checked(request=request, **now(ann))


def went_about_mia(town: Town) -> tuple[Mia, AccessRequest]:
    """Something about Mia that names Marcus wherever a name can stand: it came, it went, it was passed on."""
    mia = Mia(town)
    assert mia.early_help
    mia.says("informed")
    item = mia.item("She came with Marcus.", title="Days with Marcus")
    ana = mia.viewer(mia.ana)
    Hop.objects.create(item=item, number=9, agency_words="Marcus, her uncle", label="clear", **mia.held)
    marcus = mia.recipient(mia.health, "Marcus Hale", party=mia.hana_at_work)
    passing = information.share(questions=[mia.question(item, recipient=marcus)], **now(ana))
    Notice.objects.create(passing=passing, kind="corrected", words="Marcus did not come", at=town.at, **mia.held)
    Referral.objects.create(
        person=mia.child, to_whom="Marcus at the clinic", why="Speech", agreed_how="in_person", agreed_on=town.on,
        sent_on=town.on, sent_how="phone", **mia.held,
    )  # fmt: skip
    said = {"how": "phone", "received_on": town.on, "identity_how": "Known", "because": "x"}
    return mia, access.ask_access(person=mia.child, **said, **now(ana))


def test_a_name_that_is_left_out_stands_nowhere_in_the_pack(town):
    mia, request = went_about_mia(town)
    before = pack_of(request, town.at)
    access.decide_about_others(
        request=request, words="Marcus", decision="masked", because="", **now(mia.viewer(mia.bea))
    )
    after = pack_of(request, town.at)

    for part in ("sections", "disclosures", "sources", "recipients"):
        assert "Marcus" in repr(before.data[part])
    assert "marcus" not in repr(after.data).lower()
    assert after.disclosures[0].headings == [f"Days with {INSTEAD}"]


def came_about_mia(town: Town, **passed) -> tuple[AccessRequest, dict]:
    """The nursery told health visiting of Mia’s days; a lead there keeps it, and then she asks what they keep."""
    mia = Mia(town)
    assert mia.early_help
    mia.says("informed")
    sent = information.share(questions=[mia.question(mia.item())], **now(mia.viewer(mia.ana)))
    lou = town.viewer(town.somebody_at_work("Lou", "manager", mia.health))
    theirs = town.person("Mia P", mia.health)
    information.keep_passed(passed=sent.passeditems.get(), person=theirs, **now(lou))
    went = Passing.objects.get(pk=sent.pk)
    for name, value in passed.items():
        setattr(went, name, value)
    went.save()
    said = {"how": "letter", "received_on": town.on, "identity_how": "Known", "because": "x"}
    return access.ask_access(person=theirs, **said, **now(lou)), now(lou)


def test_what_another_agency_told_us_is_in_the_pack_unless_it_is_left_out(town):
    request, by = came_about_mia(town)
    assert "She came on Monday and Tuesday." in words_of(request, town.at)

    left = {"sections": ["came"], "under": "harm", "because": "x", "is_told": True, "asked_of": "Dr Moss"}
    access.leave_out(request=request, **left, **by)

    assert "She came on Monday" not in words_of(request, town.at)


def in_her_life(mia: Mia, theirs, called: str, by):
    """A friend of hers whom health visiting knows."""
    circle = circles.begin_personal(person=theirs, **now(by))
    ties.add(circle=circle, called=called, ring=2, sector="friends", **now(by))


@pytest.mark.parametrize("was_kept_before", [False, True])
def test_whom_what_came_names_is_decided_about_first(town, was_kept_before):
    mia = Mia(town)
    assert mia.early_help
    mia.says("informed")
    named = [Mentioned(words="Marcus", in_own_role=True), Mentioned(words="Huw", in_own_role=True)]
    sent = information.share(
        questions=[mia.question(mia.item("She came with Marcus and Rosie.", mentions=named))],
        **now(mia.viewer(mia.ana)),
    )
    lou = town.viewer(town.somebody_at_work("Lou", "manager", mia.health))
    theirs = town.person("Mia P", mia.health)
    in_her_life(mia, theirs, "Rosie", lou)
    item = information.keep_passed(passed=sent.passeditems.get(), person=theirs, **now(lou))
    if was_kept_before:
        Mention.objects.filter(item=item).delete()
    said = {"how": "letter", "received_on": town.on, "identity_how": "Known", "because": "x"}
    request = access.ask_access(person=theirs, **said, **now(lou))

    assert undecided(request, town.at) == (["Rosie"] if was_kept_before else ["Marcus", "Rosie"])


@pytest.mark.parametrize("quiet", [{"is_about_concern": True}, {"withheld_because": "x", "withheld_under": "harm"}])
def test_what_came_of_a_concern_or_is_kept_from_them_is_not_in_it(town, quiet):
    quiet |= {"withheld_review_on": town.on} if "withheld_under" in quiet else {}
    request, _by = came_about_mia(town, **quiet)

    assert "She came on Monday" not in words_of(request, town.at)


def test_what_was_written_to_be_shared_is_in_the_pack_and_what_stands_elsewhere_is_there_once(town):
    request, ffion = asked(town), town.viewer(town.ffion)
    note = note_about(town, "He sang")
    kept = {"category": "interests", "details": ["likes"], "collected_for": "care", **now(ffion)}
    information.keep_item(person=town.danny, title="Music", text="He likes it loud.", **kept)
    information.keep_item(person=town.danny, title="A note", text="He sang", from_event=note, **kept)

    said = words_of(request, town.at)
    assert "He likes it loud." in said
    assert said.count("He sang") == 1


def test_where_what_went_is_left_out_its_headings_are_too(town):
    mia, request = went_about_mia(town)
    access.leave_out(
        request=request, sections=["shared_items"], under="harm", because="She could be hurt", is_told=True,
        asked_of="Dr Moss", **now(mia.viewer(mia.bea)),
    )  # fmt: skip

    sent = pack_of(request, town.at).disclosures[0]
    assert (sent.headings, [one.words for one in sent.since]) == ([], [""])


def steps_to_an_answer(request: AccessRequest, question, left, who) -> list:
    """Every act of somebody who answers a request."""
    at = {"request": request, "version": request.version, **now(who)}
    out = {"sections": ["events"], "under": "legal", "because": "x", "is_told": True, "asked_of": ""}
    return [
        lambda: access.take_up(**at),
        lambda: access.know_who_asks(how="Known", known_on=who.on, **at),
        lambda: access.question(request=request, words="Which year?", **now(who)),
        lambda: access.take_answer(asked=question, answer="2026", answered_on=who.on, **now(who)),
        lambda: access.lengthen(months=1, because="Much", **at),
        lambda: access.decide_about_others(request=request, words="x", decision="agreed", because="", **now(who)),
        lambda: access.leave_out(request=request, **out, **now(who)),
        lambda: access.answer_harm(left=left, is_harm=False, words="No", **now(who)),
        lambda: access.close(outcome="withdrawn", because="He rang", **at),
        lambda: access.require_may_answer(request, **now(who)),  # the pack is shown
    ]


def test_whom_a_concern_about_the_person_names_answers_nothing(town, leads):
    request, (ann, olu) = asked(town), leads
    question = access.question(request=request, words="Which year?", **now(olu))
    out = {"sections": ["events"], "under": "harm", "because": "x", "is_told": True, "asked_of": "Dr Moss"}
    left = access.leave_out(request=request, **out, **now(olu))
    concerns.raise_concern(
        holder=town.connect, person=town.danny, kind="safeguarding", words="She shouted", how="in_person",
        raised_by=town.ffion, named=[row_of(ann.person_id)], **now(town.viewer(town.ffion)),
    )  # fmt: skip

    for step in steps_to_an_answer(request, question, left, ann) + steps_to_the_pack(request, ann, ann):
        with pytest.raises(Refused) as refused:
            step()
        assert refused.value.decision == NOT_HERE


def test_the_month_begins_once(town, leads):
    request = asked(town, identity_how="")
    at = {"known_on": town.on, "how": "His card", **now(leads[0])}
    access.know_who_asks(request=request, version=request.version, **at)
    with pytest.raises(Refused, match="known already"):
        access.know_who_asks(request=request, version=request.version, **at)


def test_what_was_closed_meanwhile_is_not_added_to(town, leads):
    request = asked(town)
    AccessRequest.objects.filter(pk=request.pk).update(outcome="withdrawn", closed_on=town.on)  # by somebody else
    out = {"sections": ["events"], "under": "legal", "because": "x", "is_told": True, "asked_of": ""}
    name = {"words": "Marcus", "decision": "agreed", "because": ""}
    for step in (
        lambda one: access.question(request=one, words="Which year?", **now(leads[0])),
        lambda one: access.leave_out(request=one, **out, **now(leads[0])),
        lambda one: access.decide_about_others(request=one, **name, **now(leads[0])),
    ):
        request.outcome = "open"  # as it was read before
        with pytest.raises(Refused, match="answered already"):
            step(request)
