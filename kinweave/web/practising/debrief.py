"""What comes of a choice in a practice: the answer in plain words, and what was good or could have hurt. No score."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kinweave.information import words
from kinweave.information.rules import Answer, Condition
from kinweave.information.rules.deciding import bundled
from kinweave.parties.rules import NOT_HERE
from kinweave.web.sharing.shown import LOOKS, Reason

Text = str | Promise
TELEPHONE, SEND, ASK, KEEP = "telephone", "send", "ask", "keep"
WAYS = (
    (TELEPHONE, _("Telephone them first")),
    (SEND, _("Send it now")),
    (ASK, _("Ask somebody before I share it")),
    (KEEP, _("Do not share it")),
)
NOW, WAIT, NO = "now", "wait", "no"
SAYS: dict[tuple[str, str], Text] = {
    (TELEPHONE, NOW): _("It may go, and a voice is quicker than a screen. Write down whom you spoke to."),
    (TELEPHONE, WAIT): _("A call shares it too. Here something is needed first, before you call or send."),
    (TELEPHONE, NO): _("A call shares it too. Here it may not go: say that you cannot share it."),
    (SEND, NOW): _("It may go, with what is said here."),
    (SEND, WAIT): _("It would not have gone: a step is needed first, and the screen says whose."),
    (SEND, NO): _("It would not have gone. On paper or by telephone nothing would have stopped you."),
    (ASK, NOW): _("It may go now, without waiting for anybody. Asking is fine, if nobody is harmed meanwhile."),
    (ASK, WAIT): _("Yes: here somebody helps first. Asking is one tap, and who asked still decides."),
    (ASK, NO): _("Your lead can tell you more. Until then it does not go, and nothing is said about why."),
    (KEEP, NOW): _("It may go. To keep it back can harm somebody too. If you keep it back, write down why."),
    (KEEP, WAIT): _("Not yet is right. It does not have to stay a no: somebody can take the step."),
    (KEEP, NO): _("Yes: it stays here. Keep why, and tell your lead that somebody asked."),
}
URGENT = {
    ASK: _("Here every minute counts. Ring first, and ask afterwards."),
    KEEP: _("Here somebody may be hurt. Ring the duty team: nothing here holds that up."),
}


@dataclass(frozen=True, slots=True)
class Debrief:
    """The answer to what was chosen, and what is said of it."""

    look: str
    title: str
    lede: str
    said: Text
    reasons: Sequence[Reason]
    ways: Sequence[tuple[str, str]]  # what would make it yes, and who does it
    conditions: Sequence[str]
    goes: Sequence[dict[str, str]]


def debrief(items: Sequence[dict[str, Any]], *, do: str, name: str, is_urgent: bool) -> Debrief:
    """What the rules give for it, as the desk says it. A cause that nobody there may know leaves the one sentence."""
    each = [Answer[one["answer"].upper()] for one in items]
    answer = bundled(each)
    is_hidden = any(one["is_hidden"] for one in items)
    going = [one for one in items if one.get("released")]
    steps = dict.fromkeys(step for one in items for step in one["steps"]) if not is_hidden else {}
    is_part = bool(going) and len(going) < len(items)
    return Debrief(
        look=LOOKS[answer],
        title=str(words.ANSWERS[answer]),
        lede=gettext(NOT_HERE.reason) if is_hidden else words.lede(answer, name, is_part=is_part),
        said=_said(do, answer, is_urgent=is_urgent),
        reasons=[] if is_hidden else reasons(items),
        ways=[(words.way_forward(step), words.who(step)) for step in steps],
        conditions=[str(words.condition(Condition(one))) for one in _once(going, "conditions")],
        goes=[one["released"] for one in going],
    )


def _said(do: str, answer: Answer, *, is_urgent: bool) -> Text:
    """What is said of a choice."""
    how = NOW if answer >= Answer.ALLOW_WITH else WAIT if answer is Answer.STEP else NO
    return URGENT[do] if is_urgent and how == NOW and do in URGENT else SAYS[do, how]


def reasons(items: Sequence[dict[str, Any]]) -> list[Reason]:
    """Each gate that is not plainly yes, once: its sentence and its clauses, the most severe first."""
    gates = {(gate["gate"], gate["state"]): gate for one in items for gate in one["gates"]}
    ordered = sorted(gates.values(), key=lambda gate: Answer[gate["answer"].upper()])
    return [
        Reason(
            look=LOOKS[Answer[gate["answer"].upper()]],
            sentence=str(words.SENTENCES[f"{gate['gate']}.{gate['state']}"]),
            clauses=[f"{one}: {words.CLAUSES[one]}" for one in gate["clauses"]],
        )
        for gate in ordered
    ]


def _once(items: Sequence[dict[str, Any]], name: str) -> list[str]:
    return list(dict.fromkeys(value for one in items for value in one[name]))
