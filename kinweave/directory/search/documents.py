"""What the search knows of a place or an entry: made from `Listed` alone, so that nothing else can enter it."""

from collections.abc import Iterator
from datetime import time
from functools import cache
from itertools import chain
from uuid import UUID

import tantivy
from django.conf import settings
from django.utils import translation

from kinweave.directory.access import ACCESS
from kinweave.directory.interests import named
from kinweave.directory.listed import Listed

FORM = "5"  # of the index: an older form is made anew
WORDS = "kinweave_words"
NOON, EVENING = time(12), time(17)
LOW_COST = 500  # pence
HALF = (1 << 64) - 1
KINDS = {"ofsted": "childcare", "cqc": "care", "care_inspectorate": "care", "charity": "charity"}


def schema() -> tantivy.Schema:
    """The fields of the index of words: by what a place is known, and in which words it may be found."""
    made = tantivy.SchemaBuilder()
    made.add_text_field("id", tokenizer_name="raw", index_option="basic")
    made.add_unsigned_field("key", fast=True)
    made.add_text_field("name", tokenizer_name=WORDS, index_option="freq")
    made.add_text_field("text", tokenizer_name=WORDS, index_option="freq")
    return made.build()


@cache
def analyser() -> tantivy.TextAnalyzer:
    """How a text is taken apart into words: small letters, no accents, English endings off."""
    made = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.remove_long(40))
    made = made.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold())
    return made.filter(tantivy.Filter.stemmer("english")).build()


def document(listed: Listed) -> tantivy.Document:
    """The words of one place or entry."""
    made = tantivy.Document(id=[listed.id.hex], name=[listed.name], text=[text_of(listed)])
    made.add_unsigned("key", key_of(listed.id))
    return made


def key_of(known: UUID) -> int:
    """By what a place is known among the numbers: the lower half of its id."""
    return known.int & HALF


def text_of(listed: Listed) -> str:
    """Every word by which it may be found, but those of its name."""
    said = (listed.description, listed.kind, listed.organisation_name, listed.address, listed.area)
    return "\n".join(chain(filter(None, said), in_each_language(listed)))


def in_each_language(listed: Listed) -> Iterator[str]:
    """What there is to enjoy and what helps to get in, as each language says it."""
    there = [one.key for one in listed.accesses if one.is_there]
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            yield from (named(key) for key in listed.interests)
            yield from (str(ACCESS.get(key, key)) for key in there)


def has(listed: Listed) -> set[str]:
    """What can be chosen to narrow a search, as `group:key`."""
    found = {f"interest:{key}" for key in listed.interests}
    found |= {f"access:{one.key}" for one in listed.accesses if one.is_there}
    found |= {f"language:{code}" for code in listed.languages}
    found |= {f"kind:{kind_of(listed)}"} | when(listed) | cost(listed)
    return found | ({"point:yes"} if listed.point else {"point:no"})


def kind_of(listed: Listed) -> str:
    """The kind of provider: a club or group, or as its register says."""
    return KINDS.get(listed.register, "listed") if listed.is_entry else "club"


def when(listed: Listed) -> set[str]:
    """The days and parts of the day on which it is open, alone and together."""
    found = set()
    for one in listed.openings:
        found.add(f"day:{one.weekday}")
        for part in parts(one.opens_at, one.closes_at):
            found |= {f"part:{part}", f"when:{one.weekday}-{part}"}
    return found


def parts(opens: time, closes: time) -> set[str]:
    """The parts of the day in which something is open: until noon, until five, and after."""
    found = {"morning": opens < NOON, "afternoon": opens < EVENING and closes > NOON, "evening": closes > EVENING}
    return {part for part, is_open in found.items() if is_open}


def cost(listed: Listed) -> set[str]:
    """What is known of the cost. What nobody has said is neither free nor cheap."""
    if listed.pence is None:
        return set()
    return ({"cost:free"} if listed.pence == 0 else set()) | ({"cost:low"} if listed.pence <= LOW_COST else set())
