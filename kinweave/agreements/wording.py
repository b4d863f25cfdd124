"""The words in which somebody is asked or told about sharing. Their version is kept with each conversation (003-P21).

Change a word here, and the version changes: what somebody said, they said to the words that they were shown.
Easy read: short sentences, one idea in each. `name` is the person, `who` the agency.
"""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.agreements.asking import Asked
from kinweave.agreements.models import Choice
from kinweave.agreements.terms import Category, Purpose

VERSION = "2026-11"
Words = Mapping[str, str | Promise]

WHAT: Words = {
    Category.IDENTITY: gettext_lazy("your name and your birthday"),
    Category.CONTACT: gettext_lazy("how to reach you"),
    Category.COMMUNICATION: gettext_lazy("how to talk with you"),
    Category.INTERESTS: gettext_lazy("what you like and want"),
    Category.DEVELOPMENT: gettext_lazy("how you grow and learn"),
    Category.ATTENDANCE: gettext_lazy("when you come here"),
    Category.FAMILY: gettext_lazy("how things are in your family"),
    Category.HEALTH: gettext_lazy("about your health, and what helps"),
    Category.SAFETY: gettext_lazy("what keeps you safe"),
    Category.CRIME: gettext_lazy("about a crime"),
}
WHAT_OF_THEM: Words = {
    Category.IDENTITY: gettext_lazy("the name and birthday of %(name)s"),
    Category.CONTACT: gettext_lazy("how to reach %(name)s"),
    Category.COMMUNICATION: gettext_lazy("how to talk with %(name)s"),
    Category.INTERESTS: gettext_lazy("what %(name)s likes and wants"),
    Category.DEVELOPMENT: gettext_lazy("how %(name)s grows and learns"),
    Category.ATTENDANCE: gettext_lazy("when %(name)s comes here"),
    Category.FAMILY: gettext_lazy("how things are in %(name)s’s family"),
    Category.HEALTH: gettext_lazy("about %(name)s’s health, and what helps"),
    Category.SAFETY: gettext_lazy("what keeps %(name)s safe"),
    Category.CRIME: gettext_lazy("about a crime"),
}
WHY: Words = {
    Purpose.EARLY_HELP: gettext_lazy("They use it to help your family early."),
    Purpose.COMMUNITY_SUPPORT: gettext_lazy("They use it to support you in the community."),
    Purpose.SEND: gettext_lazy("They use it to find the right help for learning."),
    Purpose.CARE: gettext_lazy("They use it for your care and support."),
}
WHY_THEM: Words = {
    Purpose.EARLY_HELP: gettext_lazy("They use it to help the family early."),
    Purpose.COMMUNITY_SUPPORT: gettext_lazy("They use it to support %(name)s in the community."),
    Purpose.SEND: gettext_lazy("They use it to find the right help for learning."),
    Purpose.CARE: gettext_lazy("They use it for %(name)s’s care and support."),
}
RECORDED: Words = {
    Choice.Said.AGREED: gettext_lazy("Yes: we may tell %(who)s %(what)s."),
    Choice.Said.REFUSED: gettext_lazy("No: we do not tell %(who)s %(what)s."),
    Choice.Said.WITHDRAWN: gettext_lazy("Stop: we do not tell %(who)s %(what)s any more."),
    Choice.Said.INFORMED: gettext_lazy("You know it now: we tell %(who)s %(what)s."),
    Choice.Said.OBJECTED: gettext_lazy("You do not want it: that we tell %(who)s %(what)s. A manager looks at that."),
    Choice.Said.CONSIDERED: gettext_lazy("A manager looked at it: we tell %(who)s %(what)s."),
    Choice.Said.NOT_TOLD: gettext_lazy("Not told yet: that we tell %(who)s %(what)s."),
}
LIMITS: tuple[str | Promise, ...] = (
    gettext_lazy("If somebody may come to harm, we tell those who must know."),
    gettext_lazy("We do this even if you say no."),
    gettext_lazy("We tell you about it, unless that is not safe."),
    gettext_lazy("Sometimes a court or a law says what we must tell."),
)


def what(asked: Asked, name: str, *, is_me: bool) -> str:
    """What they would be told, as part of a sentence."""
    return str((WHAT if is_me else WHAT_OF_THEM)[asked.category]) % {"name": name}


def question(asked: Asked, name: str, *, is_me: bool) -> str:
    """The question of a page, or what the person is told on it."""
    said = {"who": asked.agency.called, "what": what(asked, name, is_me=is_me)}
    if asked.is_their_choice:
        return _("May we tell %(who)s %(what)s?") % said
    return _("We tell %(who)s %(what)s") % said


def meaning(asked: Asked, name: str, *, is_me: bool) -> list[str]:
    """What it means, sentence by sentence: if they say yes, and if they say no; or that it is not their choice."""
    said = {"who": asked.agency.called, "what": what(asked, name, is_me=is_me)}
    why = str((WHY if is_me else WHY_THEM)[asked.purpose]) % {"name": name}
    if asked.is_their_choice:
        return [
            _("If you say yes, we tell %(who)s.") % said,
            _("We tell them %(what)s.") % said,
            why,
            _("If you say no, we do not tell them."),
            _("We help you just the same.") if is_me else _("We help %(name)s just the same.") % {"name": name},
            _("You can change your answer on any day."),
        ]
    return [
        _("This is not your choice."),
        why,
        _("You can say that you do not want it."),
        _("A manager looks at that."),
    ]


def recorded(choice: Choice, name: str, *, is_me: bool = False) -> str:
    """What was said about one agency, in one sentence, as the record says it."""
    about = (WHAT if is_me else WHAT_OF_THEM)[choice.category]
    said = {"who": choice.organisation.called, "what": str(about) % {"name": name}}
    return str(RECORDED[choice.said]) % said
