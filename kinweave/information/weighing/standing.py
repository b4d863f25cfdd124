"""How the law, who asks and the recipient stand to the person. R1, R7, R9b, R11."""

from kinweave.agreements.terms import Category, Purpose
from kinweave.information.gathering import Found
from kinweave.information.gathering.together import Row
from kinweave.information.question import Question
from kinweave.information.rules import Hand, Known, Law
from kinweave.information.weighing.causes import Causes
from kinweave.parties.agencies import facts_of
from kinweave.parties.nations import nation


def law(question: Question, causes: Causes) -> Law:
    """Barred by a restriction; unclear where it is in words, or where nobody prepared a nation's facts."""
    if causes.barring:
        return Law.BARRED
    nations = (question.item.holder.nation, question.recipient.organisation.nation)
    return Law.CLEAR if all(nation(key).is_ready for key in nations) and not causes.vague else Law.UNCLEAR


def hand(question: Question, found: Found, causes: Causes) -> Hand:
    """Whether who asks works with the person, or saw what the concern is about; and stands apart from them."""
    if question.is_opening:
        return Hand.NO_ROLE if causes.apart & question.by.own_humans else Hand.WORKS_WITH
    if not _has_link(question, found):
        return Hand.NO_ROLE
    return Hand.CONFLICT if causes.is_close or causes.of_asker else Hand.WORKS_WITH


def _has_link(question: Question, found: Found) -> bool:
    item = question.item
    if question.by.organisation_id != item.holder_id:
        return False
    came_to_them = item.came_by_id and found.of("came_to_us", pk=item.came_by_id)
    return bool(found.of("open", pk=item.person_id) or came_to_them or _raised(question, found))


def _raised(question: Question, found: Found) -> bool:
    """Who raised a concern may refer what they saw, and what is needed to say whom it is about. R18."""
    if question.purpose != Purpose.SAFEGUARDING:
        return False
    about_them = [one for one in found.of("raised", person__human=question.item.person.human) if not one.resolved_on]
    says_who = question.item.category == Category.IDENTITY and bool(about_them)
    return says_who or bool(found.of("raised", pk=question.item.from_concern_id))


def known(question: Question, found: Found, causes: Causes) -> Known:
    """Whether the recipient is somebody known who acts for their agency, and nothing keeps them from the person."""
    if causes.has_bar or causes.is_near_barred or causes.of_recipient:
        return Known.BARRED
    return Known.VERIFIED if is_verified(question, found) else Known.UNVERIFIED


def is_verified(question: Question, found: Found) -> bool:
    """Whether somebody checked who the recipient is, and they still act for their agency."""
    recipient, on = question.recipient, question.on
    is_checked = recipient.verified_on is not None and recipient.verified_on <= on
    is_there = all(end is None or end > on for end in (recipient.ended_on, recipient.organisation.ended_on))
    return is_checked and is_there and _is_in_post(question, found)


def _is_in_post(question: Question, found: Found) -> bool:
    """Somebody who signs in here and had a post there has one still; who never had one was verified otherwise."""
    recipient = question.recipient
    if recipient.party is None:
        return True
    posts = found.of("posts", person__human=recipient.party.human, organisation_id=recipient.organisation_id)
    return not posts or any(_holds(post, question) for post in posts)


def _holds(post: Row, question: Question) -> bool:
    on = question.on
    return bool(post.confirmed_on) and post.begins_on <= on and (post.ends_on is None or post.ends_on > on)


def is_protection(question: Question) -> bool:
    """Whether this is a safeguarding referral to an agency that protects by law. R18."""
    protects = facts_of(question.recipient.organisation.agency).protects_by_law
    return question.purpose == Purpose.SAFEGUARDING and protects
