"""The wall between organisations: row security on PostgreSQL, derived from the models and put up as the owner."""

from kinweave.keeping_safe.wall.building import put_up, take_down
from kinweave.keeping_safe.wall.derived import without_a_place

__all__ = ["put_up", "take_down", "without_a_place"]
