"""Danny Okafor's story, as told by him, his mum, his advocate and his support worker."""

from datetime import datetime, time
from functools import partial

from kinweave.access import actions as access
from kinweave.circles import actions as circles
from kinweave.demonstration.story.circles import Standing, observe
from kinweave.demonstration.town import Town
from kinweave.demonstration.words import danny as told
from kinweave.demonstration.words.danny import Contact, Person, Want
from kinweave.events import actions as events
from kinweave.parties import actions as parties
from kinweave.ties import actions as ties

ME, WORKER = "danny", "ffion"
LATEST_TALK = 7  # days ago
VISITED_AT = time(14, 0)


def write(town: Town) -> None:
    """Write down Danny's story."""
    diary = town.diary
    diary.write(547, "13:00", partial(keep_contact_points, town))
    diary.write(500, "13:00", partial(open_account, town))
    for number, ago in enumerate(told.DRAWN):
        diary.write(ago, "10:30", partial(draw, town, number))
    diary.write(368, "12:00", partial(let_mum_speak, town))
    diary.write(224, "12:00", partial(let_tomasz_speak, town))
    for ago, method, helped_by, wants in told.TALKS:
        diary.write(ago, "11:30", partial(talk, town, method, helped_by, wants))
    diary.write(42, "12:10", partial(write_profile, town))
    write_contacts(town)


def write_contacts(town: Town) -> None:
    """Write down the contacts of the last three months, some told by Danny afterwards; and one visit."""
    for one in told.CONTACTS:
        ago = town.diary.on_weekday(one.ago, one.weekday) if one.weekday else town.diary.weekday(one.ago)
        town.diary.write(town.diary.written(ago), "16:40", partial(keep_note, town, one, ago))
    town.diary.write(14, "09:00", partial(arrange_visit, town))
    town.diary.write(LATEST_TALK, "15:00", partial(write_up, town))


def keep_note(town: Town, contact: Contact, ago: int, at: datetime) -> None:
    """Ffion writes a note; whoever was there took part."""
    eyes = town.eyes(WORKER, at)
    events.write_note(
        person=town.people[ME],
        kind=contact.kind,
        day=town.diary.day(ago),
        who=[town.ties[ME][called].to_party for called in contact.who],
        what_mattered=contact.text,
        mood=contact.mood,
        on=eyes.on,
        by=eyes,
    )


def arrange_visit(town: Town, at: datetime) -> None:
    """The visit of a week ago is arranged."""
    eyes = town.eyes(WORKER, at)
    town.visits[ME] = events.arrange(
        person=town.people[ME],
        worker=town.people[WORKER],
        kind="visit",
        day=town.diary.day(LATEST_TALK),
        time=VISITED_AT,
        minutes=50,
        place="12 Mill Street",
        on=eyes.on,
        by=eyes,
    )


def write_up(town: Town, at: datetime) -> None:
    """Ffion writes up the visit."""
    event = town.visits[ME]
    events.write_up(
        event=event,
        what_mattered="Talked about Saturdays. One promise made. Danny kept the card with the whistle on it.",
        mood="good",
        version=event.version,
        on=town.diary.day(LATEST_TALK),
        by=town.eyes(WORKER, at),
    )


def keep_contact_points(town: Town, at: datetime) -> None:
    """How Danny is reached, and how not."""
    eyes = town.eyes(WORKER, at)
    for channel, value, works_when, safety in told.REACH:
        parties.add_contact_point(
            party=town.people[ME],
            channel=channel,
            value=value,
            works_when=works_when,
            safety=safety,
            on=eyes.on,
            by=eyes,
        )
    parties.identify(
        party=town.people[ME],
        scheme="Council number",
        value="AV-10342",
        source="Ashby Vale Council",
        on=eyes.on,
        by=eyes,
    )


def open_account(town: Town, at: datetime) -> None:
    """Danny signs in to his own page."""
    founder = town.founder(at)
    town.accounts[ME] = access.open_account(
        email="danny@okafor.example", party=town.people[ME], on=founder.on, by=founder
    )


def draw(town: Town, number: int, at: datetime) -> None:
    """Danny draws his circle with Ffion: once more, or for the first time."""
    eyes = town.eyes(WORKER, at)
    circle = circles.begin_personal(person=town.people[ME], on=eyes.on, by=eyes)
    held = town.ties.setdefault(ME, {})
    for one in told.CIRCLE:
        if one.called in held:
            observe(town, ME, WORKER, standing(one, number), at)
        elif one.rings[number]:
            held[one.called] = ties.add(
                circle=circle,
                called=one.called,
                label=one.label,
                ring=one.rings[number],
                sector=one.sector,
                feels=one.feels[number],
                on=eyes.on,
                by=eyes,
            )
    say_who_knows_whom(town, at)


def standing(one: Person, number: int) -> Standing:
    """How somebody stood at one of the drawings."""
    facts = {
        "feels": one.feels[number],
        "starts": one.starts,
        "every_weeks": one.every_weeks,
        "gives": one.gives,
        "gets": one.gets,
    }
    return Standing(one.called, one.rings[number], one.sector, facts)


def say_who_knows_whom(town: Town, at: datetime) -> None:
    """Pairs who know each other, as far as both have been named."""
    held, eyes = town.ties[ME], town.eyes(WORKER, at)
    for one, other in told.KNOW:
        if one in held and other in held:
            ties.know_each_other(one=held[one], other=held[other], on=eyes.on, by=eyes)


def let_mum_speak(town: Town, at: datetime) -> None:
    """Danny chose his mum to speak with him: she gets a record of her own, and sees his page."""
    founder, eyes = town.founder(at), town.eyes(WORKER, at)
    mum = parties.give_record(party=town.ties[ME]["Mum"].to_party, full_name="Grace Okafor", on=eyes.on, by=eyes)
    town.people["grace"] = mum
    parties.let_speak(
        speaker=mum,
        person=town.people[ME],
        ground="chosen",
        matters="money and appointments",
        sees_page=True,
        on=eyes.on,
        by=eyes,
    )
    parties.add_contact_point(
        party=mum,
        channel="phone",
        value="01632 960514",
        works_when="Any evening",
        safety="yes",
        on=eyes.on,
        by=eyes,
    )
    town.accounts["grace"] = access.open_account(email="grace@okafor.example", party=mum, on=founder.on, by=founder)


def let_tomasz_speak(town: Town, at: datetime) -> None:
    """Tomasz is Danny's advocate."""
    founder, eyes = town.founder(at), town.eyes(WORKER, at)
    tomasz = parties.give_record(party=town.ties[ME]["Tomasz"].to_party, full_name="Tomasz Nowak", on=eyes.on, by=eyes)
    town.people["tomasz"] = tomasz
    parties.let_speak(
        speaker=tomasz,
        person=town.people[ME],
        ground="advocate",
        matters="meetings and reviews",
        sees_page=True,
        on=eyes.on,
        by=eyes,
    )
    town.accounts["tomasz"] = access.open_account(
        email="tomasz.nowak@advocacy.example", party=tomasz, on=founder.on, by=founder
    )


def talk(town: Town, method: str, helped_by: str, wants: tuple[Want, ...], at: datetime) -> None:
    """A talk about wishes; the latest one also names somebody Danny hopes for."""
    eyes, held = town.eyes(WORKER, at), town.ties[ME]
    answers: list[dict[str, object]] = [
        {"tie": held[one.called], "want": one.want, "words": one.words, "hoped_ring": one.ring} for one in wants
    ]
    if eyes.on == town.diary.day(LATEST_TALK):
        hope, sector, words, ring = told.HOPE
        answers.append({"hope": hope, "hope_sector": sector, "want": "develop", "words": words, "hoped_ring": ring})
    events.hold_conversation(
        person=town.people[ME],
        answers=answers,
        method=method,
        says_who="person",
        helped_by=helped_by,
        confirmed=True,
        on=eyes.on,
        by=eyes,
    )


def write_profile(town: Town, at: datetime) -> None:
    """Danny's one page, in his words."""
    eyes = town.eyes(WORKER, at)
    for heading, text in told.PROFILE:
        parties.write_profile(
            person=town.people[ME],
            heading=heading,
            text=text,
            said_how=told.SAID_HOW,
            on=eyes.on,
            version=1,
            by=eyes,
        )
