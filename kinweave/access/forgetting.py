"""What is forgotten in time: used form keys, searches, drafts, sessions. None of it is a record of anybody."""

from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session

from kinweave.access.models import Draft, FormKey, StoredSearch


def form_keys(*, before: datetime) -> int:
    """Forget the keys of forms sent before an instant. Returns how many."""
    return FormKey.objects.filter(used_at__lt=before).delete()[0]


def searches(*, before: datetime) -> int:
    """Forget the words searched for before an instant. Returns how many."""
    return StoredSearch.objects.filter(at__lt=before).delete()[0]


def drafts(*, before: datetime) -> int:
    """Forget drafts that nobody touched since an instant. Returns how many."""
    return Draft.objects.filter(kept_at__lt=before).delete()[0]


def sessions(*, at: datetime) -> int:
    """Forget sessions that have run out, and the list of where somebody was signed in. Returns how many."""
    Session.objects.filter(expire_date__lt=at).delete()
    gone = UserSession.objects.exclude(session_key__in=Session.objects.values("session_key"))
    deleted: int = gone.delete()[0]
    return deleted
