"""What comes round, and how often."""

from datetime import timedelta

from kinweave.clock import jobs
from kinweave.clock.rounds import Round

SCHEDULE = (
    Round("beat", timedelta(minutes=1), jobs.beat),
    Round("gather looks", timedelta(minutes=1), jobs.gather_looks),
    Round("make checkpoints", timedelta(minutes=1), jobs.make_checkpoints),
    Round("send checkpoints", timedelta(days=1), jobs.send_checkpoints),
    Round("look at tables", timedelta(days=1), jobs.look_at_tables),
    Round("forget sessions", timedelta(hours=1), jobs.forget_sessions),
    Round("forget what forms keep", timedelta(hours=6), jobs.forget_what_forms_keep),
    Round("bring in registers", timedelta(seconds=10), jobs.bring_in_registers),
    Round("pull feeds", timedelta(seconds=10), jobs.pull_feeds),
    Round("look for twins", timedelta(days=1), jobs.look_for_twins),
    Round("keep the search", timedelta(seconds=10), jobs.keep_search),
    Round("forget old registers", timedelta(hours=6), jobs.forget_old_registers),
    Round("climb concerns", timedelta(minutes=5), jobs.climb_concerns),
    Round("call back", timedelta(minutes=1), jobs.call_back),
    Round("forget old sheets", timedelta(hours=6), jobs.forget_old_sheets),
    Round("remind providers", timedelta(days=1), jobs.remind_providers),
    Round("count how long", timedelta(days=1), jobs.count_how_long),
    Round("forget results", timedelta(hours=6), jobs.forget_results),
)
