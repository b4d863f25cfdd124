"""Which verbs on the trail may show which criteria, and by whose hand."""

from collections.abc import Iterable
from dataclasses import dataclass

from kinweave.access.roles import ROLES, Place

OWN_PAGE = frozenset({""})  # no role: a person at their own page
LEADS = frozenset(role.key for role in ROLES.values() if Place.AGREE in role.may)
OFFICERS = frozenset(role.key for role in ROLES.values() if Place.TRAIL in role.may)  # data protection officers
EDITORS = frozenset(role.key for role in ROLES.values() if Place.DIRECTORY in role.may)
WORKERS = frozenset(role.key for role in ROLES.values() if Place.PEOPLE in role.may)


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb that must be on the trail, and the roles in which somebody may have left it there."""

    verb: str
    roles: frozenset[str] = WORKERS


SHOWS: dict[str, tuple[Deed, ...]] = {
    "000-P1": (
        Deed("said that a place matters", WORKERS | OWN_PAGE),
        Deed("let others see a place that matters", OWN_PAGE),
        Deed("said anew why a place matters", WORKERS | OWN_PAGE),
    ),
    "000-P2": (Deed("kept a card"), Deed("noted a visit to a place"), Deed("said what a network is")),
    "000-P5": (
        Deed("said what they offer", WORKERS | OWN_PAGE),
        Deed("put an offer to a network", WORKERS | OWN_PAGE),
        Deed("answered an offer"),
    ),
    "000-P6": (
        Deed("answered a suggestion", WORKERS | OWN_PAGE),
        Deed("kept how a suggestion was answered", WORKERS | OWN_PAGE),
    ),
    "000-P15": (Deed("registered a source"), Deed("checked a source")),
    "000-P16": (
        Deed("proposed to find out"),
        Deed("objected to an ask"),
        Deed("answered an objection to an ask"),
        Deed("agreed to an ask"),
        Deed("moved an ask"),
        Deed("used what was found out"),
    ),
    "000-P17": (Deed("reviewed what was found out"), Deed("answered whom it could hurt")),
    "000-P18": (
        Deed("brought what was found out"),
        Deed("asked its source"),
        Deed("answered for its source"),
        Deed("shared in a ring"),
        Deed("opened what was shared"),
        Deed("took back what it gave"),
    ),
    "001-P1": (
        Deed("brought in a register", EDITORS),
        Deed("compared a register", EDITORS),
        Deed("decided about a register", EDITORS),
        Deed("applied a register", EDITORS),
    ),
    "001-P2": (
        Deed("opened an opportunity for contact", EDITORS),
        Deed("picked whom to reach", EDITORS),
        Deed("said what came of reaching a provider", EDITORS),
    ),
    "001-P6": (
        Deed("shelved a source of information", EDITORS),
        Deed("checked a source of information", EDITORS | WORKERS),
    ),
    "001-P9": (
        Deed("asked a provider", EDITORS),
        Deed("confirmed an entry", OWN_PAGE),
        Deed("asked to change an entry", OWN_PAGE),
        Deed("answered a provider", EDITORS),
    ),
    "002-P1": (Deed("wished"),),
    "002-P2": (Deed("held a conversation"),),
    "002-P3": (Deed("said a side of a tie"),),
    "002-P4": (Deed("observed a tie"), Deed("saw a tie as a worker")),
    "002-P5": (Deed("drafted a restriction"), Deed("imposed a restriction")),
    "002-P6": (Deed("wished"), Deed("confirmed a wish")),
    "002-P7": (
        Deed("said what they like", WORKERS | OWN_PAGE),
        Deed("answered a suggestion", WORKERS | OWN_PAGE),
        Deed("hoped for company there", WORKERS | OWN_PAGE),
    ),
    "002-P8": (Deed("promised"), Deed("moved a step")),
    "002-P9": (Deed("talked about shared interests"),),
    "002-P10": (Deed("said how they took part"),),
    "002-P11": (Deed("wrote down a risk"), Deed("gave a view of a risk"), Deed("looked at a risk again")),
    "002-P12": (Deed("said it is hard", WORKERS | OWN_PAGE), Deed("tried something"), Deed("said whether it helped")),
    "002-P13": (Deed("checked a plan"),),
    "002-P14": (Deed("talked about keeping in touch"),),
    "002-P15": (Deed("agreed how often they are in touch"), Deed("said what keeps contact going")),
    "002-P16": (Deed("kept a private visit"), Deed("kept nothing of a private visit")),
    "002-P17": (Deed("arranged with others"), Deed("said who comes"), Deed("wrote up")),
    "002-P18": (
        Deed("talked about staying safe"),
        Deed("used easy-read material"),
        Deed("checked what was understood"),
    ),
    "002-P19": (Deed("explained a restriction"),),
    "002-P20": (
        Deed("signed a contact agreement"),
        Deed("arranged a supervised visit"),
        Deed("wrote up a supervised visit"),
    ),
    "002-P21": (
        Deed("told somebody", OWN_PAGE),
        Deed("talked about good and hard ways to get on"),
        Deed("used easy-read material"),
    ),
    "002-P22": (Deed("planned an ending"), Deed("told an ending"), Deed("ended a tie")),
    "002-P23": (Deed("opened a follow-up"), Deed("asked how they are")),
    "002-P24": (Deed("passed on"), Deed("said what came of a referral")),
    "003-P21": (
        Deed("held a conversation about sharing"),
        Deed("agreed to sharing"),
        Deed("withdrew from sharing", WORKERS | OWN_PAGE),
    ),
    "003-P22": (Deed("reviewed a family agreement"),),
    "003-P23": (Deed("shared information"), Deed("decided not to share")),
    "003-P24": (Deed("asked for a step"), Deed("answered a step", LEADS)),
    "003-P25": (Deed("opened what came"), Deed("acknowledged what came")),
    "003-P26": (
        Deed("asked to see what is kept", WORKERS | OWN_PAGE),
        Deed("prepared an access pack", LEADS),
        Deed("checked an access pack", LEADS),
        Deed("gave an access pack", LEADS),
        Deed("proposed to dispose of something", LEADS | OFFICERS),
        Deed("placed a hold", LEADS),
        Deed("disposed of something", LEADS | OFFICERS),
        Deed("keeps a class for a shorter time", LEADS | OFFICERS),
    ),
    "003-P20": (
        Deed("drafted a protocol", LEADS),
        Deed("sent out a protocol", LEADS),
        Deed("signed a protocol", LEADS),
        Deed("suspended a protocol", LEADS),
        Deed("reviewed a protocol", LEADS),
    ),
    "004-P1": (Deed("planned a group"), Deed("moved a group on")),
    "004-P2": (Deed("checked a duty of a group"),),
    "004-P3": (Deed("noted practice for a group"), Deed("proposed a rule of a group")),
    "004-P4": (Deed("read a policy for a group"),),
    "004-P5": (Deed("named a skill that a group needs"),),
    "004-P6": (Deed("asked a group what help it wants"),),
    "004-P7": (Deed("planned a group"), Deed("counted demand for a group")),
    "004-P8": (Deed("listed a resource for a group"),),
    "004-P11": (
        Deed("proposed a rule of a group", OWN_PAGE),
        Deed("said something to a rule of a group", OWN_PAGE),
        Deed("settled a rule of a group"),
        Deed("kept what it is like in a group"),
    ),
    "004-P12": (
        Deed("thought about a group before"),
        Deed("kept who finds it hard to join in"),
        Deed("agreed how everybody can join in"),
        Deed("looked at a change of a group again"),
        Deed("thought about a group after"),
    ),
    "004-P13": (Deed("checked a duty of a group"), Deed("explained its duties to a group")),
    "004-P14": (Deed("kept what a group notices"),),
    "004-P16": (
        Deed("wrote the safety plan of a session"),
        Deed("arranged a session of a group"),
        Deed("held a session of a group"),
    ),
    "004-P17": (Deed("hoped for something in a group", OWN_PAGE), Deed("said whether a group can help")),
    "004-P18": (Deed("hoped for something in a group", OWN_PAGE), Deed("shared an aim with a group", OWN_PAGE)),
    "004-P19": (
        Deed("proposed a rule of a group", OWN_PAGE),
        Deed("said something to a rule of a group", OWN_PAGE),
        Deed("settled an aim of a group"),
    ),
    "004-P20": (Deed("shared an aim with a group", OWN_PAGE), Deed("agreed the plan of a session aloud")),
    "004-P9": (Deed("agreed how a group is led"),),
    "004-P10": (Deed("agreed support for a group"), Deed("asked for a debrief"), Deed("confirmed a booking")),
    "004-P15": (
        Deed("said what they bring to a group", OWN_PAGE),
        Deed("offered a part in a group"),
        Deed("answered a part in a group", OWN_PAGE),
        Deed("passed a part in a group on"),
    ),
    "004-P21": (
        Deed("answered a check-in", OWN_PAGE),
        Deed("closed a check-in"),
        Deed("said whether a process helped, oneself", OWN_PAGE),
        Deed("said whether a process helped, as who leads"),
    ),
    "004-P23": (
        Deed("said that a group is not good for them", OWN_PAGE),
        Deed("agreed what changes for somebody"),
        Deed("asked how it is now"),
        Deed("agreed what happens when they miss sessions", OWN_PAGE),
        Deed("got in touch with a member who was missing"),
    ),
    "004-P24": (Deed("began the review of a group"), Deed("closed the review of a group")),
    "004-P25": (
        Deed("said what they still need from who leads, oneself", OWN_PAGE),
        Deed("said what the group still needs, as who leads"),
    ),
    "004-P26": (
        Deed("set a stage of leaving a group"),
        Deed("said how a stage of leaving is, oneself", OWN_PAGE),
        Deed("kept how a stage of leaving is for the members"),
        Deed("began a stage of leaving a group"),
    ),
    "004-P28": (
        Deed("proposed a plan for leaving a group"),
        Deed("said yes to a plan for leaving a group", OWN_PAGE),
        Deed("objected to a plan for leaving a group", OWN_PAGE),
        Deed("agreed a plan for leaving a group"),
    ),
    "004-P27": (
        Deed("listed something to hand over in a group"),
        Deed("offered what they hand over in a group"),
        Deed("took over something in a group"),
        Deed("stopped leading a group"),
    ),
    "004-P29": (
        Deed("planned the last session with who leads a group"),
        Deed("kept the goodbye of a group"),
        Deed("said a word at a goodbye", OWN_PAGE),
        Deed("asked whether a group still meets"),
    ),
    "004-P22": (
        Deed("rated a hope in a group oneself", OWN_PAGE),
        Deed("rated a hope in a group as the worker"),
    ),
}


def criteria_shown(lines: Iterable[tuple[str, str]]) -> set[str]:
    """The criteria whose verbs were all left by allowed roles. Each line is a verb and a role's key."""
    left = set(lines)
    return {criterion for criterion, deeds in SHOWS.items() if all(_was_done(deed, left) for deed in deeds)}


def _was_done(deed: Deed, left: set[tuple[str, str]]) -> bool:
    return any((deed.verb, role) in left for role in deed.roles)


def may_show(verb: str) -> tuple[str, ...]:
    """The criteria that a verb may show, alone or with others, in their order."""
    return tuple(criterion for criterion, deeds in SHOWS.items() if any(deed.verb == verb for deed in deeds))
