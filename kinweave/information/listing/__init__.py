"""Everything that may go to one recipient for one purpose now: the clauses of the gates, as a query. R29, I17."""

from kinweave.information.listing.pages import Page, page_for
from kinweave.information.listing.rows import Place

__all__ = ["Page", "Place", "page_for"]
