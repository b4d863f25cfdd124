"""Checkpoints sent to data protection officers: a place outside this server that nobody here can change."""

from datetime import datetime

from django.conf import settings
from django.core.mail import send_mail

from kinweave.access.models import Account, Post
from kinweave.access.roles import AUDITOR
from kinweave.foundation import LONDON
from kinweave.trail.models import Checkpoint

SUBJECT = "How far the record of who did what has come"
TEXT = """Keep this message. It shows later whether lines were taken away from the record,
or an older state was brought back.

{note}
There is nothing to do. To check it: kinweave trail verifier, and the guide for data protection officers.
"""


def send_checkpoints(*, at: datetime) -> int:
    """Send each officer the latest checkpoint of their own organisation's chain. Returns how many messages went."""
    if not settings.SEND_CHECKPOINTS:
        return 0
    posts = Post.objects.current(at.astimezone(LONDON).date()).confirmed().filter(role_key=AUDITOR.key)
    return sum(send_checkpoint(post) for post in posts.select_related("person"))


def send_checkpoint(post: Post) -> int:
    """One officer's message. It names nobody and no organisation."""
    account = Account.objects.filter(
        is_active=True, identities__party=post.person, identities__ended_on__isnull=True
    ).first()
    last = Checkpoint.objects.of(post.organisation_id).first()
    if account is None or last is None:
        return 0
    return send_mail(SUBJECT, TEXT.format(note=last.note), None, [account.email])
