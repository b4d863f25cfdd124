"""What is allowed with services and places, and how long a way takes."""

from collections.abc import Collection
from datetime import date, timedelta
from math import asin, ceil, cos, hypot, radians, sin, sqrt

from kinweave.foundation.decision import Decision, allow, refuse, step

KILOMETRES_IN_A_DEGREE = 111.2
DETOUR = 1.3  # streets are longer than the straight line: our own estimate
SPEEDS = {"foot": 5.0, "wheelchair": 4.0, "bus": 18.0, "car": 28.0, "taxi": 28.0}  # km in an hour, our own estimate
WAITS = {"bus": 8, "taxi": 10, "car": 3}  # minutes
OLD_AFTER_DAYS = 92  # three months: `directory.md`, "Freshness"


def may_list(
    *, name: str, source: str, checked_on: date, on: date, unknown: Collection[str], protects: bool = False
) -> Decision:
    """Decide whether a place may be listed. `unknown` are words that are on none of the lists. Criterion: 002-P7."""
    if protects:
        return refuse("It may protect somebody, so it is not listed.", "001-P9")
    if not name.strip():
        return step("Write the name of the place.", "002-P7")
    if not source.strip():
        return step("Write where this is from.", "002-P7")
    if checked_on > on:
        return step("This day is still to come. Choose today or an earlier day.", "002-P7")
    if unknown:
        return step("Choose from the list.", "002-P7")
    return allow("It can be listed.", "002-P7")


def may_say_likes(*, unknown: Collection[str], has_own_record: bool) -> Decision:
    """Decide whether what somebody likes may be written down here. Criterion: 002-P9."""
    if has_own_record:
        return step("They have a record of their own. Ask them, and write it there.", "002-P9")
    if unknown:
        return step("Choose from the list.", "002-P9")
    return allow("This is what they like.", "002-P9")


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The straight line between two points, each latitude and longitude in degrees; for short ways in one town."""
    north = one[0] - other[0]
    east = (one[1] - other[1]) * cos(radians((one[0] + other[0]) / 2))
    return hypot(north, east) * KILOMETRES_IN_A_DEGREE


EARTH = 6_371_008.8  # metres: its mean radius, as the International Union of Geodesy and Geophysics gives it


def metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """How far apart two points are on the ground, each latitude and longitude in degrees: the haversine formula."""
    north, east = radians(other[0] - one[0]), radians(other[1] - one[1])
    chord = sin(north / 2) ** 2 + cos(radians(one[0])) * cos(radians(other[0])) * sin(east / 2) ** 2
    return 2 * EARTH * asin(sqrt(min(1.0, chord)))


def minutes(distance: float, by: str) -> int:
    """About how long a way takes, in minutes, rounded up to five. Raises KeyError for a way that is not known."""
    exact = WAITS.get(by, 0) + distance * DETOUR / SPEEDS[by] * 60
    return 5 * max(1, ceil(exact / 5))


def is_old(checked_on: date, on: date) -> bool:
    """Whether what is said of a place was last checked so long ago that the page says so."""
    return (on - checked_on).days > OLD_AFTER_DAYS


ROOM_LASTS_DAYS = 31  # our own estimate: room is taken up sooner than an address changes


def room_counts_since(on: date) -> date:
    """The first day whose word about room still counts. Criterion: 001-P9."""
    return on - timedelta(days=ROOM_LASTS_DAYS)


USUAL_CHANGE = 0.02  # of a register's entries changed or gone at once: real monthly change is at most 0.0025


def may_bring_in(*, may_edit: bool, is_open: bool) -> Decision:
    """Decide whether a register's file may be brought in. Criterion: 001-P1."""
    if not may_edit:
        return refuse("Somebody who looks after the directory brings in a register.", "001-P1")
    if is_open:
        return step(
            "An earlier file of this register is not finished.", "001-P1", way_forward="Finish it, or cancel it first."
        )
    return allow("The file can be brought in.", "001-P1")


def may_say_columns(*, stage: str, fields: Collection[str]) -> Decision:
    """Decide whether the columns of an organisation's own list may be given these meanings. Criterion: 001-P1."""
    named = [field for field in fields if field]
    if stage != "mapping":
        return refuse("The columns of this list were said already.", "001-P1")
    if "name" not in named:
        return step("Say which column holds the name.", "001-P1")
    if len(named) != len(set(named)):
        return step("Two columns have the same meaning. Each meaning is there once.", "001-P1")
    return allow("The columns can be read.", "001-P1")


def is_unusual(*, changed: int, gone: int, before: int) -> bool:
    """Whether so much changed or went at once that somebody has to look: more than 2 % of what was there."""
    return before > 0 and (changed + gone) / before > USUAL_CHANGE


def may_decide(*, stage: str) -> Decision:
    """Decide whether it may be said what is taken from a file. Criterion: 001-P1."""
    if stage != "deciding":
        return refuse("There is nothing to decide about this file now.", "001-P1")
    return allow("It can be decided.", "001-P1")


def may_apply(*, stage: str, is_stopped: bool, undecided: int, to_take: int, changes: int) -> Decision:
    """Decide whether what was decided may be applied. Criterion: 001-P1."""
    if stage != "deciding":
        return refuse("There is nothing to decide about this file now.", "001-P1")
    if is_stopped:
        return step("Very much changed at once. Say first why that is right.", "001-P1")
    if undecided:
        return step("Decide first about every row.", "001-P1")
    if changes and not to_take:
        return step("Nothing of this file is taken. Cancel it instead.", "001-P1")
    return allow("It can be applied.", "001-P1")


def may_cancel(*, is_open: bool) -> Decision:
    """Decide whether an import may be cancelled. Criterion: 001-P1."""
    if not is_open:
        return refuse("This file is finished already.", "001-P1")
    return allow("It can be cancelled.", "001-P1")


def may_undo(*, is_applied: bool, is_undone: bool, is_open: bool) -> Decision:
    """Decide whether what an import brought may be taken back. Criterion: 001-P1."""
    if not is_applied:
        return refuse("Nothing of this file is seen yet.", "001-P1")
    if is_undone:
        return refuse("This was taken back already.", "001-P1")
    if is_open:
        return step(
            "An earlier file of this register is not finished.", "001-P1", way_forward="Finish it, or cancel it first."
        )
    return allow("It can be taken back.", "001-P1")


def may_correct(*, may_edit: bool, why: str, is_area_only: bool, says_where: bool) -> Decision:
    """Decide whether an entry may be corrected here. Who works at home chooses what is said of where. 001-P1."""
    if not may_edit:
        return refuse("Somebody who looks after the directory corrects an entry.", "001-P1")
    if not why.strip():
        return step("Write how you know.", "001-P1")
    if is_area_only and says_where:
        return refuse("This provider is listed by area only.", "001-P1")
    return allow("It can be corrected.", "001-P1")


LINK_LASTS_DAYS = 30
REMIND_UNANSWERED = (7, 21)  # days after a provider was asked, and has said nothing
REMIND_BEFORE_OLD = (75, 85)  # days after it last said that it is right: before three months
OWNERS_FIELDS = ("name", "kind", "organization_name", "address", "postcode", "area", "phone", "website", "capacity")
WHERE_FIELDS = {"address", "postcode", "phone", "website"}  # nobody says them of who works at home


NOT_LISTED = refuse("This provider is no longer in the register.", "001-P9")


def may_ask_owner(*, may_edit: bool, is_listed: bool, address: str, how_known: str) -> Decision:
    """Decide whether a provider may be sent a link. 001-P9."""
    if not may_edit:
        return refuse("Somebody who looks after the directory asks a provider.", "001-P9")
    if not is_listed:
        return NOT_LISTED
    if "@" not in address:
        return step("Write the e-mail address.", "001-P9")
    if not how_known.strip():
        return step("Write how you know that this address is theirs.", "001-P9")
    return allow("It can be asked.", "001-P9")


def may_use_link(*, is_open: bool) -> Decision:
    """Decide whether somebody with a link may still say something. 001-P9."""
    return allow("It is kept.", "001-P9") if is_open else refuse("This link has ended. Ask for a new one.", "001-P9")


def may_confirm(*, is_the_same: bool) -> Decision:
    """Decide whether what a provider found right is what is said now. 001-P9."""
    if not is_the_same:
        return step("This has changed since you opened the page. Look at it once more.", "001-P9")
    return allow("It is kept.", "001-P9")


def may_assure(*, part: str, parts: Collection[str], how: str) -> Decision:
    """Decide whether an editor may write down that a provider found a part right. 001-P9."""
    if part not in parts:
        return step("Choose from the list.", "001-P9")
    return allow("It is kept.", "001-P9") if how.strip() else step("Write how you know.", "001-P9")


def may_change(*, says: Collection[str], words: str, is_area_only: bool) -> Decision:
    """Decide whether what a provider says is wrong can wait for an answer. 001-P9."""
    if not says and not words.strip():
        return step("Nothing is different yet. Change what is wrong, or write it.", "001-P9")
    if not set(says) <= set(OWNERS_FIELDS):
        return refuse("This cannot be changed here.", "001-P9")
    if is_area_only and WHERE_FIELDS & set(says):
        return refuse("This provider is listed by area only.", "001-P9")
    return allow("It waits for an answer.", "001-P9")


def may_answer_change(*, may_edit: bool, is_waiting: bool, is_listed: bool, take: bool, because: str) -> Decision:
    """Decide whether a change is taken over, or left as it is with a reason. 001-P9."""
    if not may_edit:
        return refuse("Somebody who looks after the directory answers a provider.", "001-P9")
    if not is_waiting:
        return refuse("This was answered already.", "001-P9")
    if take and not is_listed:
        return NOT_LISTED
    if not take and not because.strip():
        return step("Write why it stays as it is.", "001-P9")
    return allow("It is answered.", "001-P9")


def reminders_due(*, asked_on: date, assured_on: date | None, on: date) -> int:
    """How many reminders a provider should have had by a day, since it was asked or last said that it is right."""
    answered = assured_on is not None and assured_on >= asked_on
    since, days = (assured_on, REMIND_BEFORE_OLD) if answered and assured_on else (asked_on, REMIND_UNANSWERED)
    return sum((on - since).days >= after for after in days)


def may_say_wrong(*, words: str) -> Decision:
    """Decide whether somebody may say that something in the directory is wrong: anyone may. Criterion: 001-P9."""
    if not words.strip():
        return step("Write what is wrong.", "001-P9")
    return allow("It can be sent.", "001-P9")


def may_answer(*, may_edit: bool, is_answered: bool, answer: str) -> Decision:
    """Decide whether what somebody said about the directory may be answered. Criterion: 001-P9."""
    if not may_edit:
        return refuse("Somebody who looks after the directory answers this.", "001-P9")
    if is_answered:
        return refuse("This was answered already.", "001-P9")
    if not answer.strip():
        return step("Write what you answer.", "001-P9")
    return allow("It can be answered.", "001-P9")
