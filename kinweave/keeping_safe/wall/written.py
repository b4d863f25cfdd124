"""The tables that stand apart: those with a policy of their own, those with one more, and the installation's.

A table that is in none of these lists has the usual policy, by its holder; one without a holder has to be here.
"""

from dataclasses import dataclass
from typing import Any

Words = dict[str, Any]

HERE = "(SELECT kinweave_organisations())::uuid[]"
OWN = "(SELECT kinweave_people())::uuid[]"
REACHED_ME = "(SELECT concerns_that_reached_me())"
PARTY_TO = "(SELECT protocols_here())"
MY_GROUPS = "circle_id IN (SELECT groups_i_know())"
OF_MEMBERS = (
    "GroupHope",
    "HopeRating",
    "SharedAim",
    "ToTry",
    "IfMissing",
    "MemberCard",
    "Part",
    "ProcessWord",
    "LeavingWord",
    "LeavingVoice",
)
READ_BY_MEMBERS = ("HopeFit", "AgreedPlan", "SessionLine", "GroupReview", "Leaving", "LeavingStage", "LeavingPlan")
MY_NETWORKS = "circle_id IN (SELECT networks_i_am_in())"
BEYOND = "finding_id IN (SELECT network_rows_beyond())"
ASKED_IN_A_NETWORK = ("Ask", "AskVoice", "AskAnswer", "AskMove", "FindingReview", "HurtAnswer", "Use")
GOES_WITH_A_FINDING = ("Spread", "SpreadTo", "Reading", "TermsAsk", "TermsAnswer", "Withdrawal")
WITH_THE_PASSING = "passing_id IN (SELECT id FROM information_passing)"


@dataclass(frozen=True, slots=True)
class Written:
    """A table with policies of its own, and why the usual one does not fit."""

    why: str
    policies: tuple[Words, ...]


def may(name: str, condition: str) -> Words:
    """Whoever serves pages may see and leave such rows."""
    return {"name": name, "sees": condition, "leaves": condition}


def may_read(name: str, condition: str) -> Words:
    """They may see such rows, and leave none."""
    return {"name": name, "does": "SELECT", "sees": condition}


def may_add(name: str, condition: str = "true") -> Words:
    """They may add such rows, and see none by this."""
    return {"name": name, "does": "INSERT", "leaves": condition}


PEOPLE = f"holder_id IS NULL OR holder_id = ANY ({HERE}) OR id = ANY ({OWN}) OR held_for_id = ANY ({OWN})"

WRITTEN: dict[str, Written] = {
    "parties.Party": Written(
        "Organisations and teams are rows of the installation: the public directory names them. "
        "People are held; one's own rows, and the people in one's own life, are one's own. A few are known across the "
        "wall, by one function, so that a list asks once: who is in a concern that reached one, who hears them from "
        "outside, who works where one is known, who is in what was passed on, to whom it can go, "
        "who tried to arrange what a restriction held here stops.",
        (may("people", PEOPLE), may_read("across", "id IN (SELECT people_across())")),
    ),
    "access.Identity": Written(
        "Sign-in: asked before anybody is known, to learn which rows they are. It holds ids and days.",
        (may("sign_in", "true"),),
    ),
    "events.Box": Written(
        "Ballot boxes have no holder, no recorder and no moment. A box is reached with its round, and is sealed.",
        (may("with_the_round", "check_in_id IN (SELECT id FROM events_checkin)"),),
    ),
    "plans.Licence": Written(
        "What an organisation says it has paid for, with the organisation in place of a holder.",
        (may("between_organisations", f"organisation_id = ANY ({HERE})"),),
    ),
    "trail.Head": Written(
        "The trail: an act writes on the chains of all it touches. A head is a number and a digest.",
        (may("every_chain", "true"),),
    ),
    "trail.Line": Written(
        "The trail: lines are added to the chain of the record's holder, whoever acts; read by the holder's auditors "
        "and about oneself; never changed.",
        (may_add("added"), may_read("read", f"holder_id = ANY ({HERE}) OR about_id = ANY ({OWN})")),
    ),
    "trail.Detail": Written(
        "The trail: the detail of a line is added with it, and read by who reads the line.",
        (may_add("added"), may_read("read", "EXISTS (SELECT 1 FROM trail_line WHERE trail_line.id = line_id)")),
    ),
    "trail.Gathering": Written(
        "The trail: a minute's looks, committed to by a job.",
        (may_read("read", f"holder_id = ANY ({HERE})"),),
    ),
    "trail.Look": Written(
        "The trail: a look is added for the holder of who was seen; read there, by who was looked at, by who looked.",
        (
            may_add("added"),
            may_read("read", f"holder_id = ANY ({HERE}) OR by_id = ANY ({OWN}) OR id IN (SELECT looks_at_me())"),
        ),
    ),
    "trail.Seen": Written(
        "The trail: whom a look showed, read by who reads the look.",
        (
            may_add("added"),
            may_read("about_oneself", f"person_id = ANY ({OWN})"),
            may_read("read", "EXISTS (SELECT 1 FROM trail_look WHERE trail_look.id = look_id)"),
        ),
    ),
    "events.Gathered": Written(
        "What a conversation gathered, with no holder of its own: it goes with the event.",
        (may("with_the_event", "EXISTS (SELECT 1 FROM events_event WHERE events_event.id = event_id)"),),
    ),
    "concerns.Named": Written(
        "Whom a concern names, with no holder of its own: it goes with the concern.",
        (may("with_the_concern", "EXISTS (SELECT 1 FROM concerns_concern WHERE concerns_concern.id = concern_id)"),),
    ),
    "keeping.MovedRow": Written(
        "What a merge moved, with no holder of its own: it goes with the merge.",
        (may("with_the_merge", "EXISTS (SELECT 1 FROM keeping_merge WHERE keeping_merge.id = merge_id)"),),
    ),
}

# Policies beside the usual one, or beside those above, each for something that the product needs across the wall.
MORE: dict[str, tuple[Words, ...]] = {
    "parties.SpeaksFor": (may_read("speaks", f"speaker_id = ANY ({OWN})"),),
    "parties.Support": (may_read("supports", f"supporter_id = ANY ({OWN}) OR supporter_id = ANY ({HERE})"),),
    "parties.SamePerson": (may("oneself", f"one_id = ANY ({OWN}) OR other_id = ANY ({OWN})"),),
    "access.Post": (
        may_read("contacts_outside", "person_id IN (SELECT outside_contacts())"),
        may_read("at_work_for_me", "organisation_id IN (SELECT kinweave_keepers())"),
    ),
    "events.Event": (
        may_read(
            "asked_about_here",
            f"id IN (SELECT event_id FROM events_breachquestion WHERE holder_id = ANY ({HERE}))",  # nosec B608
        ),
    ),
    "files.StoredFile": (
        may_read("own_photograph", f"id IN (SELECT photo_id FROM parties_party WHERE id = ANY ({OWN}))"),  # nosec B608
    ),
    "concerns.Concern": (
        may("reached_me", f"id IN {REACHED_ME}"),
        may("raised_by_me", f"raised_by_id = ANY ({OWN}) OR recorded_by_id = ANY ({OWN})"),
    ),
    "concerns.Reached": (
        may("reached_me", f"party_id = ANY ({OWN}) OR concern_id IN {REACHED_ME}"),
        may("raised_by_me", "concern_id IN (SELECT concerns_i_raised())"),
    ),
    "concerns.Progress": (may("with_the_concern", "concern_id IN (SELECT id FROM concerns_concern)"),),
    "concerns.ToldToUs": (may("with_the_concern", "concern_id IN (SELECT id FROM concerns_concern)"),),
    "agreements.ProtocolParty": (
        may_read("party_to_it", f"protocol_id IN {PARTY_TO}"),
        may("own_part", f"organisation_id = ANY ({HERE})"),
        may_add("became_another", f"protocol_id IN {PARTY_TO}"),
    ),
    "agreements.Assent": (may_read("party_to_it", "party_id IN (SELECT id FROM agreements_protocolparty)"),),
    "agreements.Protocol": (may_read("party_to_it", f"id IN {PARTY_TO}"),),
    "agreements.ProtocolReview": (may_read("party_to_it", f"protocol_id IN {PARTY_TO}"),),
    "agreements.Novation": (may("party_to_it", f"protocol_id IN {PARTY_TO}"),),
    "agreements.ProtocolUse": (may_read("party_to_it", f"protocol_id IN {PARTY_TO}"),),
    "agreements.Suspension": (may_read("party_to_it", f"protocol_id IN {PARTY_TO}"),),
    "information.PassedItem": (may("with_the_passing", WITH_THE_PASSING),),
    "information.Notice": (may("with_the_passing", WITH_THE_PASSING),),
    "information.OutsideLink": (may("with_the_passing", WITH_THE_PASSING),),
    "information.Opening": (may("with_the_passing", WITH_THE_PASSING),),
    "information.ReleaseAsk": (may("with_the_passing", WITH_THE_PASSING),),
    "information.Passing": (
        may("sent_from_here", f"sender_id = ANY ({HERE})"),
        may_read("by_link", "id = (SELECT passing_by_link())"),
    ),
    "information.Recipient": (may_read("of_what_came", "id IN (SELECT recipient_id FROM information_passing)"),),
    "concerns.OutsideContact": (may_read("on_every_page", "true"),),
    # A network's rows are held by the organisation of who wrote them, and members of other organisations answer them:
    # they read and lock them. A circle, its places and its seats are known from the day somebody is asked to join.
    "circles.Circle": (
        may("asked_or_member", "id IN (SELECT networks_i_know())"),
        may_read("beyond", "id IN (SELECT network_rows_beyond())"),
        may("my_groups", "id IN (SELECT groups_i_know())"),
    ),
    "circles.Membership": (
        may_read("asked_or_member", "circle_id IN (SELECT networks_i_know())"),
        may_read("my_groups", MY_GROUPS),
    ),
    # A group's rows are held by the organisation that hosts it. Its members read what is theirs on their own page,
    # where no organisation is open; they propose what is agreed, and say yes or no.
    **{f"circles.{name}": (may_read("my_groups", MY_GROUPS),) for name in ("Member", "PlanLine", "AnswerTimes")},
    **{f"agreements.{name}": (may("my_groups", MY_GROUPS),) for name in ("GroupRule", "RuleVoice")},
    **{f"agreements.{name}": (may_read("my_groups", MY_GROUPS),) for name in ("RuleSettling", "GroupWord")},
    "events.Session": (may_read("my_groups", MY_GROUPS),),
    "events.CheckIn": (may("my_groups", MY_GROUPS),),
    **{f"plans.{name}": (may("my_groups", MY_GROUPS),) for name in OF_MEMBERS},
    **{f"plans.{name}": (may_read("my_groups", MY_GROUPS),) for name in READ_BY_MEMBERS},
    "concerns.Handover": (may_read("my_groups", f"{MY_GROUPS} AND step_id IS NULL AND concern_id IS NULL"),),
    "concerns.Goodbye": (may_read("my_groups", MY_GROUPS),),
    "concerns.GoodbyeWord": (may("my_groups", MY_GROUPS),),
    "information.Seat": (
        may_read("asked_or_member", "circle_id IN (SELECT networks_i_know())"),
        may_read("beyond", "id IN (SELECT network_rows_beyond())"),
    ),
    "information.PartnerSaid": (
        may_read("in_the_network", MY_NETWORKS),
        may_read("said_of_mine", "other_id IN (SELECT networks_i_am_in())"),
    ),
    **{f"information.{name}": (may("in_the_network", MY_NETWORKS),) for name in ASKED_IN_A_NETWORK},
    "information.Announcement": (may_read("of_itself_to_all_at_work", "true"), may("in_the_network", MY_NETWORKS)),
    "information.OfferQuestion": (
        may("in_the_network", MY_NETWORKS),
        may_read("of_oneself", "id IN (SELECT question_id FROM information_offersaid)"),
        may_add("asked_by_oneself", "holder_id IN (SELECT kinweave_keepers())"),
    ),
    "information.Card": (
        may_read("of_a_visit_that_went_out", "id IN (SELECT card_id FROM information_visitnote WHERE is_outside)"),
    ),
    "information.VisitNote": (may_read("whoever_went_agreed", "is_outside"),),
    "information.Source": (
        may("in_the_network", MY_NETWORKS),
        may_read("beyond", "id IN (SELECT network_rows_beyond())"),
    ),
    # What a network found out is open to its members; to its source; and, once it was shared so far, to partners and
    # to everybody, with what goes wherever it goes: how it came, that it was taken back, and that they opened it.
    "information.Finding": (
        may("in_the_network", MY_NETWORKS),
        may("beyond", "id IN (SELECT network_rows_beyond())"),
    ),
    **{
        f"information.{name}": (may("in_the_network", MY_NETWORKS), may("beyond", BEYOND))
        for name in GOES_WITH_A_FINDING
    },
}

# The rows of the installation: they say nothing about a person whom an organisation holds.
INSTALLATION: dict[str, str] = {
    "auth.Permission": "Django's, and not used",
    "auth.Group_permissions": "Django's, and not used",
    "auth.Group": "Django's, and not used",
    "contenttypes.ContentType": "which tables there are",
    "sessions.Session": "sign-in: read before anybody is known, by a secret",
    "django_tasks_database.DBTaskResult": "jobs: ids only",
    "account.EmailAddress": "sign-in",
    "account.EmailConfirmation": "sign-in",
    "mfa.Authenticator": "sign-in",
    "usersessions.UserSession": "sign-in",
    "access.Account": "sign-in: an address belongs to one account in the whole installation",
    "access.Installation": "what this installation is called",
    "trail.SigningKey": "the public keys of this installation, and of partners",
    "access.FormKey": "an account's own, found by a random key",
    "access.Draft": "an account's own, and sealed",
    "access.StoredSearch": "an account's own, and sealed",
    "directory.Area": "the public directory",
    "directory.Service": "the public directory",
    "directory.ServiceInterest": "the public directory",
    "directory.Accessibility": "the public directory",
    "directory.Schedule": "the public directory",
    "directory.Import": "the public directory: files of registers, about no person",
    "directory.Feed": "the public directory's keeping: another publisher's directory that is asked, about no person",
    "directory.StagedRow": "the public directory, before somebody has decided about it",
    "directory.Entry": "the public directory",
    "directory.OwnerLink": "the public directory: a provider's own link, found by a secret; its address is sealed",
    "directory.Assured": "the public directory: what a provider found right",
    "directory.Vacancy": "the public directory: whether a provider has room",
    "directory.OwnerChange": "the public directory: what a provider says is wrong",
    "directory.Opportunity": "the public directory's keeping: an occasion to meet providers, about no person",
    "directory.Reach": "the public directory's keeping: how a provider is reached, and what came of it",
    "directory.ShelfSource": "the public directory's keeping: where things are looked up, about no person",
    "directory.Likeness": "the public directory's keeping: two entries that may be one provider",
    "directory.EntryMerge": "the public directory's keeping: two entries that were made one",
    "directory.Window": "the public directory's keeping: from when until when an entry is shown",
    "directory.ShownAddress": "the public directory: an address that a provider chose to show, until taken back",
    "directory.EntryVersion": "the public directory: who works at home stands in it by area only",
    "directory.EntryIdentifier": "the public directory",
    "directory.SearchWork": "the public directory: what the index has to take up, by ids",
    "directory.SearchAbsence": "the public directory: what no search finds, by ids",
    "directory.Remark": "what a stranger wrote about a page of the directory: the words are sealed",
    "directory.Postcode": "the public directory: where postcodes are, from an open file",
    "directory.PostcodeFile": "the public directory: which such files came, about no person",
    "directory.Outline": "the public directory: what a map is drawn from, from an open file",
    "evidence.Standard": "the standards' own text",
    "evidence.StandardVersion": "the standards' own text",
    "evidence.Section": "the standards' own text",
    "evidence.Criterion": "the standards' own text",
    "evidence.KnowledgePoint": "the standards' own text",
    "evidence.ScopeNote": "the standards' own text",
    "evidence.Value": "the standards' own text",
    "clock.Lease": "jobs: which process is the clock",
    "clock.Beat": "jobs: when each was done",
}

ONLY_ADDED_TO = ("trail_line", "trail_detail")
