"""Every page that anybody can reach: no barrier, nothing to scroll sideways for, on a wide screen and a narrow one."""

import re

import pytest

from kinweave.parties.rules import NOT_HERE
from tests.journeys.house import fits

ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
NOT_OPENED = ("/static/", "/api/", "/photos/", "/account/logout/", "/protocols/table/")  # or taken away as a file
NARROW = {"width": 320, "height": 640}
WIDE = {"width": 1280, "height": 900}
EVERYBODY = {
    "Ffion Price": 30,
    "Danny Okafor": 12,
    "Grace Okafor": 6,
    "Tomasz Nowak": 6,
    "Meera Solanki": 30,
    "Gareth Pugh": 30,
    "Ruth Adeyemi": 30,
    "Yusra Benali": 6,
    "Imran Shah": 3,
    "Lena Marsh": 6,
    "Rory Adair": 8,
    "Zanele Dube": 6,
    "Owen Rees": 20,
    "Gwilym Tudur": 6,
}


def kind_of(address: str) -> str:
    """An address without its ids and what it asks: pages of one kind are looked at once."""
    return ID.sub("id", address.split("?")[0])


def links_on(page) -> list[str]:
    """Where a page leads inside the service: to other pages, not to files."""
    found = page.eval_on_selector_all(
        "a[href]:not([download])", "links => links.map(link => link.getAttribute('href'))"
    )
    return [link.split("#")[0] for link in found if link.startswith("/") and not link.startswith(NOT_OPENED)]


def is_there(page, address: str) -> bool:
    """Whether a page answers; where an earlier journey wrote down what names this reader, with the one sentence."""
    status = page.goto(address).status
    return status == 200 or (status == 403 and page.get_by_text(str(NOT_HERE.reason)).is_visible())


@pytest.mark.parametrize("name", EVERYBODY)
def test_no_page_has_a_barrier(visitor, name):
    somebody = visitor(viewport=WIDE).comes_as(name)
    page = somebody.page
    somebody.expected.append("status of 403")
    waiting, seen = [page.url.replace(somebody.house.address, "")], set()

    while waiting:
        address = waiting.pop(0)
        if kind_of(address) in seen:
            continue
        seen.add(kind_of(address))
        assert is_there(page, address), address
        somebody.finds_no_barrier()
        for size in (NARROW, WIDE):
            page.set_viewport_size(size)
            assert fits(page), (address, size)
        waiting += links_on(page)

    assert len(seen) >= EVERYBODY[name], sorted(seen)


@pytest.mark.parametrize(
    "address", ["/", "/help/", "/accessibility/", "/privacy/", "/easy-read/", "/account/login/", "/find/"]
)
def test_no_page_for_strangers_has_a_barrier(visitor, address):
    stranger = visitor(viewport=WIDE)

    stranger.page.goto(address)

    stranger.finds_no_barrier()


def test_a_page_that_is_not_there_has_no_barrier(visitor):
    stranger = visitor(viewport=WIDE)

    answer = stranger.page.goto("/people/nobody/")

    assert answer.status == 404
    stranger.finds_no_barrier()


def test_axe_would_find_a_barrier(visitor):
    stranger = visitor(viewport=WIDE)
    stranger.page.goto("/help/")
    stranger.page.evaluate("document.querySelector('main').append(document.createElement('img'))")

    with pytest.raises(AssertionError, match="image-alt"):
        stranger.finds_no_barrier()
