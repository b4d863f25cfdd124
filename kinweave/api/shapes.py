"""What is taken along when somebody takes their own data: the shape of each record, for the API's description."""

from datetime import date, datetime, time
from uuid import UUID

from ninja import Field, Schema


class OtherName(Schema):
    """Another name. A former one is sealed, and says only that it is there."""

    use: str
    text: str


class Number(Schema):
    """A number by which somebody else knows you."""

    scheme: str
    value: str
    source: str


class Need(Schema):
    """One thing that helps you communicate."""

    category: str
    words: str
    recorded_on: date
    review_on: date
    ended_on: date | None


class Asked(Schema):
    """A day on which you were asked what helps."""

    asked_on: date
    answer: str


class Met(Schema):
    """Whether your needs were met on a day."""

    day: date
    met: bool
    what_was_missing: str


class Section(Schema):
    """One part of your profile."""

    heading: str
    text: str
    said_on: date
    said_how: str


class Reaching(Schema):
    """A way to reach you. Private notes about safety stay on your page."""

    channel: str
    value: str
    works_when: str
    safety: str
    checked_on: date
    ended_on: date | None


class Observation(Schema):
    """How somebody stood to you on a day."""

    seen_on: date
    ring: int
    sector: str
    feels: str
    starts: str
    every_weeks: int | None
    gives: list[str]
    gets: list[str]


class InMyLife(Schema):
    """Somebody in your circle."""

    id: UUID
    called: str = Field(alias="to_party.called")
    label: str
    began_on: date
    ended_on: date | None
    end_reason: str
    end_decided_by: str


class InMyLifeWithDays(Schema):
    """Somebody in your circle, and how they stood to you, day by day."""

    who: InMyLife
    observations: list[Observation]


class Wanted(Schema):
    """Something you said you want."""

    tie_id: UUID | None
    hope: str
    hope_sector: str
    want: str
    hoped_ring: int | None
    words: str
    method: str
    helped_by: str
    says_who: str
    said_on: date
    confirmed_on: date | None


class Happening(Schema):
    """A visit, a call, a talk."""

    kind: str
    state: str
    day: date
    time: time | None
    minutes: int | None
    place: str
    is_private: bool
    what_mattered: str
    mood: str


class Promise(Schema):
    """Something that somebody said they would do."""

    what: str
    doer: str = Field(alias="doer.called")
    promised_on: date
    due_on: date | None
    done_on: date | None
    late_because: str


class Looked(Schema):
    """Somebody who looked at your record."""

    at: datetime
    who: str | None = Field(alias="by_name")
    role: str = Field(alias="by_role")
    page: str


class Person(Schema):
    """All that one organisation holds about you."""

    id: UUID
    held_by: str = Field(alias="holder.called")
    called: str
    pronouns: str
    born_on: date | None


class Everything(Schema):
    """A person, and every record about them."""

    person: Person
    names: list[OtherName]
    numbers: list[Number]
    needs: list[Need]
    asked_about_needs: list[Asked]
    needs_met: list[Met]
    profile: list[Section]
    ways_to_reach: list[Reaching]
    circle: list[InMyLifeWithDays]
    wishes: list[Wanted]
    events: list[Happening]
    promises: list[Promise]
    who_looked: list[Looked]


class Export(Schema):
    """Everything about yourself, once for each organisation that knows you."""

    made_at: datetime
    people: list[Everything]


class NotFound(Schema):
    """There is nothing here for you."""

    detail: str
