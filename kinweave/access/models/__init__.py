"""Accounts, who they are, where they work, and what their forms keep."""

from kinweave.access.models.account import Account, Identity, Installation
from kinweave.access.models.breaking import BreakGlass
from kinweave.access.models.forms import Draft, FormKey, StoredSearch
from kinweave.access.models.posts import Allocation, Confirmation, Post

__all__ = [
    "Account",
    "Allocation",
    "BreakGlass",
    "Confirmation",
    "Draft",
    "FormKey",
    "Identity",
    "Installation",
    "Post",
    "StoredSearch",
]
