"""Every register whose files can be read, by its key."""

from django.utils.translation import gettext as _

from kinweave.directory.queries.feeds import publisher_of
from kinweave.directory.registers.care_inspectorate import CARE_INSPECTORATE
from kinweave.directory.registers.charity import CHARITY
from kinweave.directory.registers.columns import Register
from kinweave.directory.registers.cqc import CQC
from kinweave.directory.registers.feed import FEED
from kinweave.directory.registers.ofsted import OFSTED
from kinweave.directory.registers.own import OWN

REGISTERS: dict[str, Register] = {one.key: one for one in (OFSTED, CQC, CARE_INSPECTORATE, CHARITY)}


def is_own(key: str) -> bool:
    """Whether a key names an organisation's own list, and not an official register."""
    return key.startswith(f"{OWN}:")


def is_feed(key: str) -> bool:
    """Whether a key names another publisher's directory."""
    return key.startswith(f"{FEED}:")


def name_of(key: str) -> str:
    """A register as it is said; of a feed, its publisher."""
    if is_feed(key):
        return publisher_of(key)
    return _("Our own list") if is_own(key) else str(REGISTERS[key].name)
