"""Everybody in Ashby Vale. All of them are invented."""

from kinweave.demonstration.people.cards import ROLE_CARDS, RoleCard
from kinweave.demonstration.people.individuals import INDIVIDUALS, Individual
from kinweave.demonstration.people.staff import CALLED, ORGANISATIONS, STAFF, Worker

__all__ = [
    "CALLED",
    "INDIVIDUALS",
    "ORGANISATIONS",
    "ROLE_CARDS",
    "STAFF",
    "Individual",
    "RoleCard",
    "Worker",
]
