"""Ties: somebody in a person's life; what was observed of it, dated; what the person wishes; how it ends."""

from kinweave.ties.models.tie import (
    Channel,
    Feels,
    Knows,
    Method,
    Ring,
    SaysWho,
    Sector,
    Starts,
    SupportKind,
    Tie,
    TieObservation,
    Want,
    Wish,
)
from kinweave.ties.models.views import Author, Side, TieEnding, WorkerView

__all__ = [
    "Author",
    "Channel",
    "Feels",
    "Knows",
    "Method",
    "Ring",
    "SaysWho",
    "Sector",
    "Side",
    "Starts",
    "SupportKind",
    "Tie",
    "TieEnding",
    "TieObservation",
    "Want",
    "Wish",
    "WorkerView",
]
