"""A group whose facilitator wants to leave it, for tests: Ffion leads it, Owen works here, Ann oversees."""

from kinweave.circles.models import Member
from kinweave.concerns import actions as concerns
from kinweave.concerns import ending
from kinweave.concerns.actions import ending as actions
from kinweave.concerns.actions import goodbyes
from kinweave.concerns.models import Concern, Goodbye, Handover
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.plans import actions as plans
from kinweave.plans.actions import group_reviews
from kinweave.plans.models import Action, IfMissing
from tests.circles.grouped import Group


class Leaving(Group):
    """Ffion leads the group and wants to leave it; Owen works here too, and Ann is the team's lead."""

    @property
    def leader(self) -> Member:
        return self.member(self.ffion)

    def party(self, one: Viewer) -> Party:
        return Party.objects.get(pk=one.person_id or next(iter(one.own_ids)))

    def tasks(self, viewer: Viewer | None = None) -> dict[str, ending.Task]:
        """What is open, by its kind."""
        return {one.kind: one for one in ending.tasks_of(self.leader, self.on, viewer) if one.is_open}

    def offers(self, kind: str, to: Viewer, by: Viewer | None = None) -> Handover:
        by = by or self.ffion
        task = self.tasks(by)[kind]
        return actions.offer_task(
            leader=self.leader, task=task, to=self.party(to), words="Look after it", on=self.on, by=by
        )

    def takes(self, handover: Handover, by: Viewer) -> Handover:
        return actions.take_over(handover=handover, version=handover.version, on=self.on, by=by)

    def lists(self, words: str = "Two keys", is_care: bool = False) -> Handover:
        return actions.list_task(leader=self.leader, words=words, is_care=is_care, **self.said)

    def by_hand(self, kind: str, answer: str, because: str = "", by: Viewer | None = None) -> Handover:
        task, by = self.tasks(by or self.ffion)[kind], by or self.ffion
        return actions.answer_by_hand(leader=self.leader, task=task, answer=answer, because=because, on=self.on, by=by)

    def leaves(self, by: Viewer | None = None) -> Member:
        leader, by = self.leader, by or self.ffion
        return actions.stop_leading(leader=leader, because="", nothing_else=True, on=self.on, by=by)

    def asks_later(self, checker: Viewer | None = None) -> Goodbye:
        to = self.party(checker or self.colleague)
        return goodbyes.ask_later(leader=self.leader, checker=to, reached="Ring Peg", **self.said)

    def promised(self) -> Action:
        """Ffion said that she would ring Danny's doctor."""
        return plans.promise(person=self.town.danny, what="Ring the doctor", doer=self.town.ffion, **self.said)

    def agreed_missing(self, who: str = "Ffion") -> IfMissing:
        member = self.member(self.danny)
        return group_reviews.agree_missing(member=member, after=2, who=who, how="By telephone", **self.said)

    def told(self, circle=None) -> Concern:
        """Danny told Ffion something; she has it in hand."""
        concern = concerns.tell_someone(
            person=self.town.danny, to=self.town.ffion, words="I am sad.", circle=circle, on=self.on, by=self.danny
        )
        concerns.acknowledge(concern=concern, **self.said)
        return concern

    def hands_over_the_running(self) -> None:
        self.takes(self.offers("running", self.colleague), self.colleague)
