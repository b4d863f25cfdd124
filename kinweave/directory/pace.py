"""How much one step of an import does: so little that nobody waits long to write, however busy the machine is."""

import time
from dataclasses import dataclass

AIM = 0.15  # seconds of a step; a transaction may last 0.25
LEAST, FIRST = 0.25, 0.5  # of the rows that a step takes at most: with fewer, a busy machine does little but begin
LETS_OTHERS = 0.5  # of a step's time, for others to write: who waits asks again and again, and not all the while
AT_MOST = 0.1  # seconds of it


@dataclass
class Pace:
    """What part of the most rows the next step takes: less after one that was slow, more after one that was quick."""

    share: float = FIRST
    seconds: float = 0.0  # that the last step took

    def took(self, seconds: float) -> None:
        """A step took so long."""
        wanted = self.share * AIM / max(seconds, AIM / 2)
        self.share, self.seconds = min(1.0, max(LEAST, wanted)), seconds

    def let_others_write(self) -> None:
        """Wait a little, after a long step longer: whoever wants to write comes in between."""
        time.sleep(min(AT_MOST, self.seconds * LETS_OTHERS))


def part_of(most: int, share: float) -> int:
    """So many rows."""
    return max(1, round(most * share))
