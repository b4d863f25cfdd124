"""Identities. Those of rows are random: they tell nobody how many records there are, or which came first."""

from uuid import UUID, uuid4, uuid5


def new_id() -> UUID:
    """A fresh random UUID for a row."""
    return uuid4()


NAMED_HERE = UUID("7d0c9a64-3a4b-4d5e-9d3f-6c1f0f6a2b51")


def named_id(*names: str) -> UUID:
    """The one UUID of something that has names and no row: the same for the same names, always."""
    return uuid5(NAMED_HERE, "\n".join(names))
