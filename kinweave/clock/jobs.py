"""The jobs: each calls what a floor offers, as a named system Viewer. Each may be done twice without harm."""

from datetime import datetime, timedelta

from kinweave.access import anchoring, forgetting
from kinweave.clock import actions
from kinweave.clock.rounds import job
from kinweave.concerns.actions import climb_due
from kinweave.directory import bringing, feeds, merging, remarks, steps
from kinweave.directory.reminding import remind_due
from kinweave.directory.search import keeping as search
from kinweave.foundation import LONDON, system
from kinweave.foundation.database import count_rows
from kinweave.information.actions import tell_on
from kinweave.keeping.actions.caseload import forget_sheets
from kinweave.keeping.counting import count_everywhere
from kinweave.trail import checkpoints, looks

KEEPS_FORM_KEYS = timedelta(days=7)
KEEPS_SEARCHES = timedelta(days=1)
KEEPS_DRAFTS = timedelta(days=30)
KEEPS_RESULTS = timedelta(days=2)
KEEPS_SHEETS = timedelta(days=30)
WORKS_ON_A_FILE = 20.0  # seconds: other jobs wait meanwhile
ASKS_A_PUBLISHER = 60.0  # seconds: the same


@job
def beat(at: datetime) -> None:
    """Show that the clock and a worker are both at work."""
    actions.mark_done(job="beat", at=at)


@job
def gather_looks(at: datetime) -> None:
    """Bring waiting looks into the database, and commit in the chain to those of the minutes gone by."""
    looks.take_up_waiting()
    looks.gather(before=at.replace(second=0, microsecond=0), by=system("gather looks", at))


@job
def look_at_tables(at: datetime) -> None:
    """Let the database look at how its tables have grown."""
    count_rows()


@job
def forget_what_forms_keep(at: datetime) -> None:
    """Forget used form keys, searches and old drafts."""
    forgetting.form_keys(before=at - KEEPS_FORM_KEYS)
    forgetting.searches(before=at - KEEPS_SEARCHES)
    forgetting.drafts(before=at - KEEPS_DRAFTS)


@job
def forget_sessions(at: datetime) -> None:
    """Forget sessions that have run out."""
    forgetting.sessions(at=at)


@job
def forget_results(at: datetime) -> None:
    """Forget what is kept of jobs that have ended."""
    actions.forget_finished(before=at - KEEPS_RESULTS)


@job
def forget_old_sheets(at: datetime) -> None:
    """Empty the rows of sheets that nobody took in for thirty days."""
    forget_sheets(before=at - KEEPS_SHEETS)


@job
def bring_in_registers(at: datetime) -> None:
    """Go on with registers' files, each for a while; what is left is gone on with when the job comes round again."""
    by, failed = system("bring in registers", at), []
    for found in steps.waiting():
        try:
            steps.work_on(found, seconds=WORKS_ON_A_FILE, by=by)
        except Exception as error:  # noqa: BLE001  # one that cannot go on does not keep the others
            failed.append(error)
    if failed:
        raise failed[0]


@job
def pull_feeds(at: datetime) -> None:
    """Ask the publisher that is longest due; the next one when the job comes round again."""
    for found in feeds.due(at)[:1]:
        feeds.pull(found, seconds=ASKS_A_PUBLISHER, by=system("pull feeds", at))


@job
def look_for_twins(at: datetime) -> None:
    """Look through the directory for entries that may be one provider. A person decides about each."""
    by = system("look for twins", at)
    merging.keep_alike(merging.alike(), on=by.on, by=by)


@job
def forget_old_registers(at: datetime) -> None:
    """Forget, after thirty days, rows of registers' files, files nobody took in, and answered messages' words."""
    bringing.forget_files(before=at - KEEPS_SHEETS)
    remarks.forget_words(before=at - KEEPS_SHEETS)
    while bringing.forget_staged(before=at - KEEPS_SHEETS):
        pass


@job
def keep_search(at: datetime) -> None:
    """Let the search of the directory take up what waits; make its index anew when it is lost."""
    search.drain()


@job
def climb_concerns(at: datetime) -> None:
    """Take concerns further that nobody has in hand, and those that reached nobody."""
    climb_due(by=system("climb concerns", at))


@job
def call_back(at: datetime) -> None:
    """Let a recall, correction or withdrawal reach all earlier recipients, however far it went, without waiting."""
    tell_on(by=system("call back", at))


@job
def count_how_long(at: datetime) -> None:
    """Count how long records are kept, and put what is past its last day into the queue."""
    count_everywhere(by=system("count how long", at))


@job
def make_checkpoints(at: datetime) -> None:
    """Sign how far chains have come that have grown enough, or for long enough."""
    checkpoints.make_due(at=at, by=system("checkpoints", at))


@job
def send_checkpoints(at: datetime) -> None:
    """Send each data protection officer the latest checkpoint of their organisation's chain, when that is asked for."""
    anchoring.send_checkpoints(at=at)


@job
def remind_providers(at: datetime) -> None:
    """Send a provider its link again before what it said grows old; twice to who never answered."""
    remind_due(on=at.astimezone(LONDON).date(), by=system("remind providers", at))
