"""Who may open what, and one record of each kind, for what came from another agency, and what those who sent it do."""

from uuid import UUID

from kinweave.information import actions
from kinweave.information.models import Passing
from tests.mia import Mia
from tests.town import Town
from tests.web.cells import AT_WORK, EVERYBODY, HIS_WORKERS, Row, button, form, page

HERE = frozenset({"worker", "lead", "barred lead"})  # it came to Ffion, and is about somebody the bar does not name
WHO_OPENED = frozenset({"worker"})

ROWS: dict[str, Row] = {
    "inbox": page(AT_WORK),
    "came": page(HERE),
    "came_open": button(HERE),
    "came_acknowledge": button(HERE),
    "came_keep": form(WHO_OPENED),
    "came_ask": form(WHO_OPENED),
    "notice_read": button(HERE),
    "passing_notify": form(HIS_WORKERS),
    "passing_link": button(HIS_WORKERS),
    "passing_code": button(HIS_WORKERS),
    "source_answer": form(HIS_WORKERS),
    "outside": form(EVERYBODY),  # it asks for a code, whether there is such a link or not
}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """The nursery shares something about Mia with Ffion; Danny's passing has a link, and its source is asked."""
    mia, ffion = Mia(town), town.viewer(town.ffion)
    mia.protocol(town.connect, attendance=["days"])
    mia.says("informed", to=town.connect)
    to_ffion = mia.recipient(town.connect, "Ffion", party=town.ffion)
    ana = mia.viewer(mia.ana)
    came = actions.share(questions=[mia.question(mia.item(), recipient=to_ffion)], on=town.on, by=ana)
    actions.open_again(passing=came, on=town.on, by=ffion)
    notice = actions.notify(passing=came, kind="corrected", words="It was Tuesday", on=town.on, by=ana)
    sent = Passing.objects.get(pk=ids["passing_id"])
    actions.make_link(passing=sent, on=town.on, by=ffion)
    there = town.viewer(town.somebody_at_work("Una", "support_worker", sent.holder))
    known_there = town.person("Danny", sent.holder)
    passed = sent.passeditems.get()
    actions.keep_passed(passed=passed, person=known_there, on=town.on, by=there)
    asked = actions.ask_source(
        passed=passed, to_organisation=mia.council, purpose="safeguarding", words="They help too",
        on=town.on, by=ffion,
    )  # fmt: skip
    return {
        "came_id": came.pk, "passed_id": came.passeditems.get().pk, "notice_id": notice.pk, "ask_id": asked.pk,
        "secret": "nobody-knows-this",
    }  # fmt: skip
