"""The pack that answers a request to see what is kept. R26; UK GDPR, Article 15.

What somebody's own copy gathers, seen with the eyes of who asks, without what is left out, and with other names
as it was decided; and what goes with it.
"""

import hashlib
import hmac
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils import translation

from kinweave.access.viewing import eyes_of
from kinweave.agreements.terms import Category
from kinweave.circles.models import Restriction
from kinweave.foundation import Viewer
from kinweave.information.masking import says
from kinweave.information.models import Hop, Mention, Passing, Referral
from kinweave.information.offering import named_in
from kinweave.keeping.copying import CAME, Part, everything_about
from kinweave.keeping.copying.passed_on import shown_items
from kinweave.keeping.disclosing import Disclosure, described, retention_in_words
from kinweave.keeping.models import AccessLeftOut, AccessRequest, AccessThirdParty
from kinweave.parties.models.withholding import Exemption

INSTEAD = "█████"  # where somebody else's name was
NOT_IN_IT = frozenset({"access_requests", "what_you_told"})  # it changes meanwhile; what they told in confidence
LANGUAGE = "en"  # what is sealed does not depend on who reads it


@dataclass(frozen=True, slots=True)
class PackSection:
    """One kind of record: its key, its title, each row as what it is called and what it says."""

    key: str
    title: str
    rows: list[list[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Kept:
    """A kind of information, and how long it is kept."""

    kind: str
    retention: str
    until: str


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything that is given: the record, who was told, where it came from, how long it is kept, who receives it."""

    sections: list[PackSection]
    disclosures: list[Disclosure]
    sources: list[str]
    kept: list[Kept]
    recipients: list[str]
    grounds: list[str]  # on which something is left out, where the person is told

    @property
    def data(self) -> dict[str, Any]:
        """The pack as data."""
        return asdict(self)


def eyes_for(request: AccessRequest, at: datetime) -> Viewer:
    """With whose eyes it is gathered: the person's; or those of who asks for them, who sees less."""
    asks = request.speaks_for.speaker if request.speaks_for else None
    return eyes_of(asks or request.person, at, speaks_for=[request.person] if asks else [])


def pack_of(request: AccessRequest, at: datetime) -> Pack:
    """The pack as it is at an instant."""
    eyes, person = eyes_for(request, at), request.person
    left = list(AccessLeftOut.objects.filter(request=request))
    out = {key for one in left if one.stays_out for key in one.sections} | NOT_IN_IT
    names = masked(request)
    sections = [
        PackSection(part.section.key, str(part.section.title), list(without(read_by_leads(part).in_words, names)))
        for part in [*everything_about(person, eyes).parts, Part(CAME, list(CAME.rows(eyes, person)))]
        if part.section.key not in out
    ]
    items = shown_items(person, eyes)
    came = Hop.objects.filter(item__in=items).select_related("agency")
    passings = [] if "shared" in out else described(Passing.objects.visible_to(eyes).about(person), with_headings=True)
    sent = [told(one, names, with_headings="shared_items" not in out) for one in passings]
    referred = (
        [] if "referrals" in out else Referral.objects.visible_to(eyes).about(person).filter(sent_on__isnull=False)
    )
    return Pack(
        sections=[one for one in sections if one.rows],
        disclosures=sent,
        sources=sorted({hidden(str(hop), names) for hop in came}),
        kept=list(classes(items)),
        recipients=sorted({one.agency for one in sent} | {hidden(one.to_whom, names) for one in referred}),
        grounds=sorted({str(Exemption(one.under).label) for one in left if one.stays_out and one.is_told}),
    )


def read_by_leads(part: Part) -> Part:
    """A part without rules about contact that only some may know: whoever makes the pack reads it too.

    They stand on the person's own page, and in the copy that they take there; every pack says so.
    """
    return Part(part.section, [row for row in part.rows if is_for_the_team(row)])


def is_for_the_team(row: Any) -> bool:
    """Whether every lead may know of a row."""
    rule = row if isinstance(row, Restriction) else getattr(row, "restriction", None)
    return rule is None or rule.audience == Restriction.Audience.TEAM


def masked(request: AccessRequest) -> list[str]:
    """The names that are left out, the longest first."""
    rows = AccessThirdParty.objects.filter(request=request, decision=AccessThirdParty.Decision.MASKED)
    return sorted(rows.values_list("words", flat=True), key=len, reverse=True)


def without(rows: Iterable[list[tuple[str, str]]], names: Sequence[str]) -> Iterator[list[tuple[str, str]]]:
    """Rows in which each of these names is left out."""
    for row in rows:
        yield [(called, hidden(words, names)) for called, words in row]


def told(one: Disclosure, names: Sequence[str], *, with_headings: bool) -> Disclosure:
    """Something that was passed on, without these names; and without its headings where what went is left out."""
    since = [replace(each, words=hidden(each.words, names) if with_headings else "") for each in one.since]
    headings = [hidden(each, names) for each in one.headings] if with_headings else []
    agency, to_whom, under = (hidden(each, names) for each in (one.agency, one.to_whom, one.under))
    return replace(one, headings=headings, since=since, agency=agency, to_whom=to_whom, under=under)


def hidden(words: str, names: Sequence[str]) -> str:
    """A text without these names."""
    for name in names:
        words = says(name).sub(INSTEAD, words)
    return words


def classes(items: Any) -> Iterator[Kept]:
    """Each kind of information with its class and the last day on which any of it is kept."""
    found: dict[tuple[str, str], str] = {}
    for one in items.order_by("category", "retention", "pk"):
        key = (str(Category(one.category).label), one.retention)
        day = one.keep_until.isoformat() if one.keep_until else ""
        found[key] = max(found.get(key, ""), day)
    for (kind, retention), until in found.items():
        yield Kept(kind, retention_in_words(retention), until)


def others_in_it(request: AccessRequest, at: datetime) -> list[str]:
    """The names of other people that items about the person mention, or whom what came here names; each once."""
    eyes = eyes_for(request, at)
    rows = Mention.objects.filter(item__in=shown_items(request.person, eyes)).exclude(kind=Mention.Kind.SUBJECT)
    texts = [f"{one.title}\n{one.text}" for one in CAME.rows(eyes, request.person)]
    found = {one.party.called for one in named_in(request.person, texts, eyes)} if texts else set()
    return sorted(found.union(rows.values_list("words", flat=True)))


def undecided(request: AccessRequest, at: datetime) -> list[str]:
    """Those of them about whom nobody has decided yet."""
    decided = set(AccessThirdParty.objects.filter(request=request).values_list("words", flat=True))
    return [name for name in others_in_it(request, at) if name not in decided]


def seal_of(request: AccessRequest, salt: str, at: datetime) -> str:
    """What commits to exactly this pack, and tells nothing of it."""
    with translation.override(LANGUAGE):
        data = pack_of(request, at).data
    text = json.dumps(data, cls=DjangoJSONEncoder, ensure_ascii=False, sort_keys=True)
    return hmac.new(bytes.fromhex(salt), text.encode(), hashlib.sha256).hexdigest()


def is_same(request: AccessRequest, at: datetime) -> bool:
    """Whether the pack is still exactly the one that was sealed; never again, once its salt was taken away."""
    return bool(request.salt) and hmac.compare_digest(request.seal, seal_of(request, request.salt, at))
