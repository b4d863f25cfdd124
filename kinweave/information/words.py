"""The words of "may I share this?": every finding, step, condition and label, short and plain. They leak nothing.

They say what is, and never who keeps whom from what. Where who asks may not know a cause, a screen shows the one fixed
sentence (`Ruling.is_hidden`) and none of these. Not legal advice; the page says so.
"""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kinweave.information.rules import Answer, Condition, Finding, Step

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


def sentence(finding: Finding) -> str | Promise:
    """What a gate says."""
    return SENTENCES[finding.key]


def way_forward(step: Step) -> str | Promise:
    """What somebody can do."""
    return WAYS[step]


def condition(one: Condition) -> str | Promise:
    """What goes along."""
    return CONDITIONS[one]


def label(key: str) -> str | Promise:
    """What a label asks of whoever receives it."""
    return LABELS[key]
