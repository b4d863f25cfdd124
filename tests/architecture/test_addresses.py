"""Every address leads to one page: a second one of the same shape would never be reached, and hide the first."""

import re
from collections import defaultdict
from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

ON_PURPOSE = {"closed_email", "closed_signup", "closed_password_set"}  # they stand before the library's, and close them


def addresses(resolver: URLResolver, before: str = "") -> Iterator[tuple[str, str]]:
    """Each address, with what it is called; what stands between angle brackets by its kind alone."""
    for one in resolver.url_patterns:
        whole = before + str(one.pattern)
        if isinstance(one, URLPattern):
            yield re.sub(r"<(\w+:)?\w+>", r"<\1>", whole), one.name or ""
        else:
            yield from addresses(one, whole)


def test_no_address_hides_another():
    named = defaultdict(set)
    for shape, name in addresses(get_resolver()):
        named[shape].add(name)

    twice = {shape: names for shape, names in named.items() if len(names) > 1 and not names & ON_PURPOSE}

    assert len(named) > 200
    assert twice == {}
