"""Who may open what, and one record of each kind, for caseload."""

from datetime import time, timedelta
from uuid import UUID

from kinweave.access import actions as access
from kinweave.access.models import Post
from kinweave.circles.models import Circle, Membership
from kinweave.events import actions as events
from kinweave.files.sheets import Sheet
from kinweave.foundation import Viewer
from kinweave.keeping.actions import caseload
from kinweave.keeping.models import CaseloadImport, Merge
from kinweave.parties.models import Party
from kinweave.parties.records import held_like
from kinweave.plans import actions as plans
from kinweave.plans.models import FollowUp
from kinweave.web.caseload.overdue import BY_NAME
from tests.town import Town
from tests.web.cells import Row, form, page

LEADS = frozenset({"lead", "barred lead", "lead elsewhere"})
LEADS_HERE = frozenset({"lead", "barred lead"})
HIS_LEAD = frozenset({"lead"})  # Danny's: the other is barred from him

ROWS: dict[str, Row] = {
    "allocate": page(LEADS),
    "people_alone": page(LEADS),
    "worker": page(LEADS_HERE),
    "cover_new": form(LEADS_HERE),
    "worker_leaving": form(LEADS_HERE),
    "left": page(LEADS),
    "left_promise": form(HIS_LEAD),
    "left_visit": form(HIS_LEAD),
    "left_follow_up": form(HIS_LEAD),
    "caseload_sheets": page(LEADS),
    "caseload_new": form(LEADS),
    "caseload_columns": form(HIS_LEAD),  # whoever brought the sheet, until it is taken in
    "caseload_rows": form(HIS_LEAD),
    "caseload_sheet": form(HIS_LEAD),
    "caseload_undo": form(LEADS_HERE),
    "merge_new": form(HIS_LEAD),
    "merge_check": form(HIS_LEAD),
    "merge": form(HIS_LEAD),
    "merge_undo": form(HIS_LEAD),
    "overdue": page(LEADS),
} | {f"overdue_{name}": page(LEADS) for name in BY_NAME}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """One record of each kind that has an address of its own."""
    lead = town.viewer(Party.objects.get(called="Ann"))
    other = town.person("Daniel")
    asked = {"kept": town.danny, "gone": other, "why": "One birthday", **held_like(town.danny, town.founder)}
    gone = {**asked, "gone": town.person("Dan"), "merged_at": town.at}
    waiting, taken_in = sheet(town, lead), sheet(town, lead)
    CaseloadImport.objects.filter(pk=taken_in.pk).update(applied_at=town.at)
    return {
        "worker_id": town.ffion.pk,
        "caseload_id": waiting.pk,
        "taken_in_id": taken_in.pk,
        "other_id": other.pk,
        "merge_id": Merge.objects.create(**asked).pk,
        "merged_id": Merge.objects.create(**gone).pk,
        **left(town),
    }


def sheet(town: Town, lead: Viewer) -> CaseloadImport:
    """A sheet of one row, with its columns said."""
    read = Sheet("people.csv", [(1, ["Name"]), (2, ["Iolo Rees"])])
    brought = caseload.bring_in(sheet=read, on=town.on, by=lead)
    return caseload.say_columns(caseload=brought, columns={"Name": "full_name"}, version=1, on=town.on, by=lead)


def left(town: Town) -> dict[str, UUID | str]:
    """What Cai promised and arranged for Danny, and left."""
    cai, said = town.somebody_at_work("Cai", "support_worker"), {"on": town.on, "by": town.founder}
    day = town.on + timedelta(days=3650)  # to come, also for a browser that lives later than the town
    promise = plans.promise(person=town.danny, what="Bring the map", doer=cai, **said)
    visit = events.arrange(person=town.danny, worker=cai, kind="visit", day=day, time=time(9), **said)
    held = held_like(town.danny, town.founder)
    choir = Circle.objects.create(kind="group", name="Choir", began_on=town.on, **held)
    membership = Membership.objects.create(circle=choir, party=town.danny, invited_on=town.on, **held)
    asks = FollowUp.objects.create(person=town.danny, membership=membership, doer=cai, due_on=day, **held)
    access.end_post(post=Post.objects.get(person=cai), **said)
    return {"left_action_id": promise.pk, "left_event_id": visit.pk, "left_follow_up_id": asks.pk}
