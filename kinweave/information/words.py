"""The words of "may I share this?": every finding, step, condition and label, short and plain. They leak nothing.

They say what is, and never who keeps whom from what. Where who asks may not know a cause, a screen shows the one fixed
sentence (`Ruling.is_hidden`) and none of these. Not legal advice; the page says so.
"""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kinweave.information.rules import Answer, Condition, Finding, Gate, Step

ANSWERS: dict[Answer, str | Promise] = {
    Answer.ALLOW: _("Share"),
    Answer.ALLOW_WITH: _("Share with conditions"),
    Answer.STEP: _("A step is needed first"),
    Answer.REFUSE: _("Do not share"),
}

SENTENCES: dict[str, str | Promise] = {
    "L.clear": _("No law and no restriction stops this."),
    "L.unclear": _("It is not clear whether a law or a restriction stops this."),
    "L.barred": _("A restriction stops this."),
    "T.live": _("We still keep this."),
    "T.over": _("The time for keeping this is over."),
    "W.works_with": _("You work with this person."),
    "W.conflict": _("You are too close to this to decide it alone."),
    "W.no_role": _("You do not work with this person."),
    "R.verified": _("We know who receives this."),
    "R.unverified": _("Nobody has checked who receives this."),
    "R.barred": _("This must not go to them."),
    "P.in_force": _("The agencies have a protocol for this."),
    "P.overdue": _("The protocol holds. The day for looking at it again has passed."),
    "P.closed": _("Our own rules say that we do not share this."),
    "P.none": _("The agencies have no protocol for this."),
    "P.purpose": _("No protocol between the agencies is for this purpose."),
    "P.people": _("The protocol is not for this person."),
    "P.category": _("The protocol is not for this kind of information."),
    "P.unsigned": _("The protocol is not signed by both agencies."),
    "P.suspended": _("The protocol is stopped for now."),
    "P.not_yet": _("The protocol has not begun."),
    "P.ended": _("The protocol has ended."),
    "P.long_overdue": _("The protocol should have been looked at again long ago."),
    "B.named": _("Both agencies say which law lets them share this."),
    "B.one_off": _("The sharing that is agreed for once will say which law lets us."),
    "B.purpose": _("Say exactly what this is shared for."),
    "B.missing": _("It does not say which law lets both agencies share this."),
    "B.condition": _("This is sensitive. It does not say why the law lets it be shared."),
    "A.agreed": _("They said yes."),
    "A.told": _("They were told, and are not against it."),
    "A.one_off": _("Nobody has said no to this."),
    "A.not_told": _("They were not told, for a reason that is written down."),
    "A.considered": _("They were against it. Somebody looked at that, and it may go."),
    "A.not_asked": _("Nobody who decides this has said yes."),
    "A.expired": _("Their yes has run out."),
    "A.untold": _("They have not been told."),
    "A.disputed": _("Those who decide this do not agree."),
    "A.objected": _("They were told, and do not want it."),
    "A.refused": _("They said no."),
    "A.withdrawn": _("They said yes before, and now say no."),
    "3.none": _("Nobody else is in it."),
    "3.maskable": _("Somebody else is in it. It goes without their name."),
    "3.inseparable": _("Somebody else is in it, and it makes no sense without them."),
    "3.nothing_left": _("Nothing is left of it without the others who are in it."),
    "O.inside": _("Where it came from lets it go there."),
    "O.released": _("Where it came from said that it may go there, for this only."),
    "O.outside": _("Where it came from has not said that it may go there."),
    "M.enough": _("It has only what is needed."),
    "M.masked": _("What is not needed, or is kept safe, is left out."),
    "M.unsure": _("There may be something in it that should be left out. A person has to look."),
    "S.safe": _("It goes in a safe way."),
    "S.weak": _("This way of sending is not safe enough."),
    "V.not_asked": _("Nobody asked to share it in spite of this."),
    "V.not_needed": _("It can go without that."),
    "V.unsigned": _("Somebody asked to share it to keep a person safe. A safeguarding lead has not signed yet."),
    "V.valid": _("It is shared to keep a person safe. A safeguarding lead has signed."),
}

WAYS: dict[Step, str | Promise] = {
    Step.LEGAL_ADVICE: _("Ask your service’s lead to take legal advice."),
    Step.COLLEAGUE: _("Ask a colleague to decide."),
    Step.VERIFY_RECIPIENT: _("Check who they are: ring their agency on its published number."),
    Step.ONE_OFF: _("Ask for a sharing that is agreed for once."),
    Step.RENEW: _("Ask who looks after the protocol to renew it."),
    Step.COMPLETE_BASIS: _("Ask the data protection officer to complete this."),
    Step.ASK_PERSON: _("Ask the person, or who decides for them."),
    Step.INFORM_PERSON: _("Tell the person, or who decides for them."),
    Step.RESOLVE_DISPUTE: _("Talk with those who decide. The safeguarding lead can help."),
    Step.CONSIDER_OBJECTION: _("Ask a manager to look at why they do not want it."),
    Step.THIRD_PARTY_BALANCE: _("Ask a lead to weigh it, and to write down why."),
    Step.ASK_SOURCE: _("Ask where it came from."),
    Step.MASK_CHECK: _("Read it, and take out what should not go."),
    Step.SECURE_CHANNEL: _("Choose a safer way. If somebody is in danger, ring them."),
    Step.SIGN_OFF: _("Ask the safeguarding lead to sign."),
    Step.PLACE_HOLD: _("Ask the safeguarding lead or the data protection officer whether it must be kept."),
}

CONDITIONS: dict[Condition, str | Promise] = {
    Condition.REVIEW_OVERDUE: _("Look at the protocol again soon."),
    Condition.NOT_TOLD_YET: _("Tell them as soon as that is safe."),
    Condition.OBJECTION_CONSIDERED: _("They were against it: use it with care."),
    Condition.OTHERS_MASKED: _("Other people’s names are left out. Do not try to find out who they are."),
    Condition.RELEASED_ONLY: _("Only for what its source said. It goes no further."),
    Condition.ADDRESS_MASKED: _("Something is left out to keep somebody safe, or because it is not needed."),
    Condition.RECORD: _("Write down that it was shared, and why."),
    Condition.TELL_SOURCE: _("Tell where it came from."),
    Condition.TELL_PERSON_LATER: _("Tell the person later, or write down why not."),
    Condition.REVIEW_WITHIN_A_DAY: _("Somebody else looks at this within a day."),
    Condition.REVIEW: _("Look at this again on the day that was set."),
}

LABELS: dict[str, str | Promise] = {
    "clear": _("Anybody may have this."),
    "green": _("For the agencies of this partnership."),
    "amber": _("For your agency, and those who support this person."),
    "amber_strict": _("For your agency, and nobody else."),
    "red": _("For you alone."),
}

CLAUSES: dict[str, str | Promise] = {
    "R1": _("The law goes first. Only a changed order, its end or a court’s leave lifts it."),
    "R2": _("Each thing is shared for one named purpose, and for no other."),
    "R3": _("A yes holds until its last day, and that day counts."),
    "R4": _("A no counts from the moment it reached us. What went before stays as it was."),
    "R6": _("A protocol holds when both sides have signed it, inside its dates, and while it is looked at in time."),
    "R7": _("Agencies and people are known by who they are, not by a name or an address."),
    "R8": _("The latest word counts, agency by agency. A no goes before a yes."),
    "R9": _("Whoever may decide, decides: the person themself wherever they can."),
    "R9b": _("Ages and laws differ from nation to nation. Where they were not prepared, a lawyer is asked."),
    "R11": _("Nobody decides who is related to the person, or named in a worry about them."),
    "R12": _("Where it came from decides who else may have it. A copy or a summary carries the same mark."),
    "R13": _("Other people are left out, unless they agreed or it was weighed and written down."),
    "R14": _("Only what this purpose needs goes. An address that is kept safe goes only to those listed for it."),
    "R15": _("Nothing is kept or shared longer than its time, unless it is held for a reason."),
    "R16": _("An override rests on an open worry, lists what goes, and always leaves conditions."),
    "R17": _("A different person signs an override: a safeguarding lead."),
    "R18": _("Nothing holds up telling the council, the police or an ambulance that somebody may be harmed."),
    "R19": _("The way it goes is as safe as what it says."),
    "R21": _("What is not known is asked first."),
    "R22": _("The words tell nothing that you could not know."),
    "R26": _("A request to see what is kept about oneself has its own way."),
    "R27": _("Sensitive information needs a reason of its own in law."),
    "R28": _("People are told before it goes. When they do not want it, a manager looks at why."),
    "R30": _("A service may be stricter than this, never less strict."),
}

FINE: dict[Gate, str | Promise] = {
    Gate.LAW: _("No law and no restriction stops this"),
    Gate.RETENTION: _("Still within the time it is kept"),
    Gate.WORKER: _("You work with this person"),
    Gate.RECIPIENT: _("It is known who receives this"),
    Gate.PROTOCOL: _("The agencies have a protocol for this"),
    Gate.BASIS: _("Both agencies say which law lets them"),
    Gate.AGREEMENT: _("Those who decide were asked or told"),
    Gate.OTHERS: _("No name from their circle stands in it"),
    Gate.ORIGIN: _("Where it came from lets it go there"),
    Gate.MINIMUM: _("Nothing in it is kept safe from others"),
    Gate.SECURITY: _("It goes in a safe way"),
}

NO_TERMS = ("none", "purpose")  # no protocol that could say which law lets anybody
IN_FORCE = ("in_force", "overdue")

WHO: dict[Step, str | Promise] = {
    Step.LEGAL_ADVICE: _("A manager arranges it."),
    Step.COLLEAGUE: _("A team lead finds somebody."),
    Step.VERIFY_RECIPIENT: _("A team lead writes down how it was checked."),
    Step.ONE_OFF: _("A manager agrees it, or not."),
    Step.RENEW: _("A manager does this with the other agencies."),
    Step.COMPLETE_BASIS: _("A manager does this with the data protection officer."),
    Step.ASK_PERSON: _("You do this, in their own time. No is a good answer too."),
    Step.INFORM_PERSON: _("You do this."),
    Step.RESOLVE_DISPUTE: _("A manager helps. Nobody is asked who is not safe to ask."),
    Step.CONSIDER_OBJECTION: _("A manager does this."),
    Step.THIRD_PARTY_BALANCE: _("A safeguarding lead does this."),
    Step.ASK_SOURCE: _("You ask; they answer."),
    Step.MASK_CHECK: _("A team lead reads it with fresh eyes."),
    Step.SECURE_CHANNEL: _("You choose this under “Send it in another way”."),
    Step.SIGN_OFF: _("A different person than who asked."),
    Step.PLACE_HOLD: _("They say no, or hold it with a reason for this use."),
}

LEDES: dict[Answer, str | Promise] = {
    Answer.ALLOW: _("Everything you chose may go to %(name)s, now."),
    Answer.ALLOW_WITH: _("It may go to %(name)s, with what is said here."),
    Answer.STEP: _("It may not go to %(name)s yet. Here is what would make it a yes."),
    Answer.REFUSE: _("This may not go to %(name)s."),
}


def sentence(finding: Finding) -> str | Promise:
    """What a gate says."""
    return SENTENCES[finding.key]


def way_forward(step: Step | str) -> str:
    """What somebody can do."""
    return str(WAYS[Step(step)])


def condition(one: Condition) -> str | Promise:
    """What goes along."""
    return CONDITIONS[one]


def label(key: str) -> str | Promise:
    """What a label asks of whoever receives it."""
    return LABELS[key]


def fine(gate: Gate, protocol: Iterable[str]) -> str:
    """What a gate says that is plainly yes. `protocol` are the states of that gate.

    Where no protocol is in force only a no was looked for, and the law is named later.
    """
    states = set(protocol)
    if gate is Gate.BASIS and states.intersection(NO_TERMS):
        return str(SENTENCES["B.one_off"]).rstrip(".")
    if gate is Gate.AGREEMENT and states.difference(IN_FORCE):
        return str(SENTENCES["A.one_off"]).rstrip(".")
    return str(FINE[gate])


def clauses(finding: Finding) -> list[str]:
    """The clauses a gate rests on, each in plain words with its number."""
    return [f"{one}: {CLAUSES[one]}" for one in finding.clauses]


def who(step: Step | str) -> str:
    """Who takes a step."""
    return str(WHO[Step(step)])


def lede(answer: Answer, name: str, *, is_part: bool) -> str:
    """What the answer means, in one sentence."""
    if is_part:
        return _("A part of it may go to %(name)s. The rest stays here.") % {"name": name}
    return str(LEDES[answer]) % {"name": name}
