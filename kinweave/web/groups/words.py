"""How groups are said on a page: duties, demand, the safety plan, aids for talking."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kinweave.circles.models import PlanLine, Turn
from kinweave.events.models import Session

Text = str | Promise
DUTIES: dict[str, tuple[Text, Text]] = {
    "safeguarding": (_("Keeping people safe"), _("Who is told of a worry, and how the group knows them.")),
    "data": (_("What is written down"), _("What is kept about members, who reads it, and how long it is kept.")),
    "equality": (_("Equal treatment"), _("How nobody is kept out because of who they are.")),
    "insurance": (_("Insurance"), _("Who insures the group, for what, and until when.")),
    "premises": (_("The place"), _("Fire, first aid, steps and doors: who looked, and when.")),
    "dbs": (_("Checks of helpers"), _("Who saw it, of which level and number. Never keep the certificate.")),
    "first_aid": (_("First aid"), _("Who is trained, and where the box is.")),
    "constitution": (_("A form for the group"), _("Does it handle money, or could it become a charity or a club?")),
    "consent": (_("Consent of parents"), _("Who with parental responsibility said yes, and to what.")),
}
DEMAND = (
    ("ask", _("people who asked for it")),
    ("wait", _("people who wait for a place somewhere")),
    ("referral", _("people we could not place")),
)
LEADS = [
    ("one", _("one person leads")),
    ("two", _("two lead together")),
    ("turns", _("members take turns")),
    ("members", _("the members lead it themselves")),
]
SUPPORTS = [
    ("supervision", _("supervision")),
    ("debrief", _("a debrief after each session")),
    ("on_call", _("somebody to call")),
    ("cover", _("cover when you are away")),
]
ANSWERS = {
    "": (_("not looked at"), "line"),
    PlanLine.Answer.IN_PLACE: (_("in place"), "yes"),
    PlanLine.Answer.NOT_YET: (_("not yet"), "step"),
    PlanLine.Answer.NOT_NEEDED: (_("not needed here"), ""),
}
STATES = {
    Turn.State.IDEA: "line",
    Turn.State.FORMING: "step",
    Turn.State.ACTIVE: "yes",
    Turn.State.WINDING_DOWN: "step",
    Turn.State.ENDED: "",
}
SESSIONS = {
    Session.State.PROPOSED: "step",
    Session.State.ARRANGED: "yes",
    Session.State.HELD: "",
    Session.State.CANCELLED: "no",
}
NEXT: dict[str, tuple[Text, Text]] = {
    Turn.State.FORMING: (_("Start forming it"), _("Then you can ask people to join, and plan sessions.")),
    Turn.State.ACTIVE: (_("Let it begin"), _("It needs a contact from outside, and its legal checklist answered.")),
    Turn.State.WINDING_DOWN: (_("Begin to wind down"), _("Nobody new is asked to join.")),
    Turn.State.ENDED: (_("Let it end"), _("What was written stays to read.")),
}
NEW_LINE: dict[str, tuple[Text, Text]] = {
    "policy": (_("A policy you read"), _("Which version, so that a newer one is noticed.")),
    "practice": (_("A practice note"), _("What others have learned. It can become a rule, if the members want it.")),
    "skill": (_("A skill the group needs"), _("About the group, not about anybody’s worth. A gap gets support.")),
    "demand": (_("Who would come?"), _("Only how many. Fewer than 5 are never shown as a number.")),
    "lead": (_("How it is led"), _("Explain each choice first. Agree it with others, also how leaders change.")),
    "support": (
        _("Support for who leads it"),
        _("A debrief that is agreed is asked for with each session you arrange."),
    ),
    "resource": (_("Money, rooms or people"), _("What could help the group, and by when to ask.")),
}
NEW_WORD: dict[str, tuple[Text, Text]] = {
    "culture": (
        _("What it is like here"),
        _("A question that the members chose, and what they said. No names, no marks."),
    ),
    "joining_in": (
        _("Who finds it hard to join in, and why"),
        _("What the group said. No names: it is about the group, not about one of you."),
    ),
    "noticing": (_("What we notice here"), _("The group’s own words, after looking at a card together.")),
    "duties": (_("We explained our duties"), _("What the members asked, and what was said.")),
    "before": (_("Your thoughts before"), _("Only you read this. Who speaks? Who is missing? What do you expect?")),
    "after": (_("Your thoughts after"), _("Only you read this. Who spoke? Who was missing? What will you do?")),
}
CARDS: tuple[tuple[Text, tuple[Text, ...]], ...] = (
    (
        _("Groups change"),
        (
            _("At first we are careful. We do not know each other."),
            _("Then we do not always agree. That is all right."),
            _("Then we find out how we want to do things."),
            _("Then we do things together."),
            _("In the end we say goodbye."),
        ),
    ),
    (
        _("What people do in a group"),
        (
            _("Somebody has ideas."),
            _("Somebody listens."),
            _("Somebody makes us laugh."),
            _("Somebody looks after the tea."),
            _("We can swap. Nobody has to do the same thing always."),
        ),
    ),
    (
        _("When somebody new comes"),
        (
            _("The group is a little like new again."),
            _("We say our names."),
            _("We say what we agreed."),
            _("We ask what would help them."),
        ),
    ),
)
