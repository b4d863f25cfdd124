"""How much one step of an import does: so little that nobody waits long to write, however busy the machine is."""

import time
from dataclasses import dataclass

AIM = 0.12  # seconds of a step; a transaction may last 0.25
LEAST, FIRST = 0.05, 0.5  # of the rows that a step takes at most
LETS_OTHERS = 0.5  # of a step's time, for others to write: who waits asks again and again, and not all the while
AT_MOST = 0.1  # seconds of it


@dataclass
class Pace:
    """What part of the most rows the next step takes: less after one that was slow, more after one that was quick."""

    share: float = FIRST

    def took(self, seconds: float) -> None:
        """A step took so long."""
        wanted = self.share * AIM / max(seconds, AIM / 2)
        self.share = min(1.0, max(LEAST, wanted))

    def let_others_write(self, seconds: float) -> None:
        """Wait a little after a step that took so long: whoever wants to write comes in between."""
        time.sleep(min(AT_MOST, seconds * LETS_OTHERS))


def part_of(most: int, share: float) -> int:
    """So many rows."""
    return max(1, round(most * share))
