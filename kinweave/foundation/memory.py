"""Memory that was used stays with the process, for the next statement."""

LARGE = 16 * 2**20  # bytes


def keep_freed() -> None:
    """Free one large block, once: from then on glibc keeps what is freed, up to twice as much (mallopt(3)).

    SQLite takes some 90 kB for each set that a statement makes on its way. Taken from the system anew each time, that
    costs more than most statements. Where there is another library than glibc, nothing changes.
    """
    bytes(LARGE)
