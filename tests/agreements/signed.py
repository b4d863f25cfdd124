"""A protocol as it stands once everybody in it has signed."""

from datetime import timedelta

from kinweave.agreements.models import Assent, Protocol, ProtocolParty, ProtocolUse


def signed(town, members, *, mode, uses, starts_on=None, ends_on=None, whom="all", answer="signed"):
    """Make it: the first of the members holds it; `uses` says for each category its purpose."""
    kept = {"holder": members[0], "recorded_at": town.at}
    starts_on = starts_on or town.on - timedelta(days=30)
    protocol = Protocol.objects.create(
        title=f"Sharing: {mode}", mode=mode, whom=whom, starts_on=starts_on, sent_at=town.at,
        ends_on=ends_on or starts_on + timedelta(days=700), review_on=starts_on + timedelta(days=365), **kept,
    )  # fmt: skip
    for category, purpose in uses.items():
        ProtocolUse.objects.create(protocol=protocol, purpose=purpose, category=category, **kept)
    for member in members:
        party = ProtocolParty.objects.create(protocol=protocol, organisation=member, **kept)
        Assent.objects.create(party=party, answer=answer, words="x", signed_by="Manager", said_at=town.at, **kept)
    return protocol
