"""Random identities: they tell nobody how many records there are, or which came first."""

from uuid import UUID, uuid4


def new_id() -> UUID:
    """A fresh random UUID for a row."""
    return uuid4()
