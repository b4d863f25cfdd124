"""What is allowed with the demonstration area: it stays on one machine, and never mixes with real records."""

from ipaddress import ip_address

from kinweave.foundation.decision import Decision, allow, refuse


def is_loopback(host: str) -> bool:
    """Whether an address can be reached from this machine only: localhost, 127.0.0.0/8 or ::1."""
    name = host.strip().removeprefix("[").removesuffix("]").lower()
    try:
        return name == "localhost" or ip_address(name).is_loopback
    except ValueError:
        return False


def may_bind(host: str, is_demonstration: bool) -> Decision:
    """Decide whether Kinweave may be served at an address."""
    if is_demonstration and not is_loopback(host):
        return refuse(
            "The demonstration area can be opened on this computer only. Anybody can sign in to it.",
            way_forward="Serve it at 127.0.0.1, or use a new, empty data folder for real work.",
        )
    return allow("Kinweave may be served here.")


def may_begin(*, has_installation: bool, has_people: bool) -> Decision:
    """Decide whether the invented people may be put into a database that is not the demonstration's."""
    if has_installation or has_people:
        return refuse(
            "This database is in use. The demonstration’s invented people never mix with real records.",
            way_forward="Name a new, empty folder in KINWEAVE_DATA_DIR, and start the demonstration there.",
        )
    return allow("The database is empty.")


def may_start(*, wanted: bool, is_demonstration: bool, has_installation: bool, has_people: bool) -> Decision:
    """Decide whether the service may start: the setting for a demonstration and the database must agree."""
    if wanted and not is_demonstration and (has_installation or has_people):
        return refuse(
            "KINWEAVE_DEMONSTRATION is set, but this database is in use for real work. "
            "In a demonstration anybody can sign in, so Kinweave does not start.",
            way_forward="Unset KINWEAVE_DEMONSTRATION, or name a new, empty folder in KINWEAVE_DATA_DIR.",
        )
    return allow("The setting and the database agree.")
