"""Another publisher's directory is asked, and nothing that it answers is trusted."""

import inspect
import json
import re
import socket
import time
from contextlib import suppress
from threading import Thread
from urllib.parse import urlsplit

import pytest

from kinweave.directory.feeds import BROKE
from kinweave.directory.registers import fetching
from kinweave.directory.registers.fetching import Asking, NoFeed, is_open, split, take_feed
from kinweave.directory.registers.words import FEED
from tests.directory.publishers import ABOUT, CLUB, page


def elsewhere(handler):
    handler.send_response(302)
    handler.send_header("Location", "http://169.254.169.254/")
    handler.end_headers()


def slow(handler):
    handler.send_response(200)
    handler.end_headers()
    with suppress(OSError):  # who asked has gone
        for _ in range(40):
            handler.wfile.write(b" ")
            time.sleep(0.05)


def taken(publisher, tmp_path, seconds=5.0):
    into = tmp_path / "lines"
    found = take_feed(address=publisher["origin"], into=into, seconds=seconds)
    return found, [json.loads(line)[1] for line in into.read_text().splitlines()]


def test_what_a_publisher_says_becomes_lines_that_can_be_staged(publisher, tmp_path):
    found, (line,) = taken(publisher, tmp_path)

    assert (found.rows, line["name"], line["organization_name"]) == (1, "Vale Singers", "Vale Music")


def test_who_works_at_home_is_by_area_only_and_a_refuge_is_left_out(publisher, tmp_path):
    home = {**CLUB, "id": "3", "description": "A childminder", "url": "http://home.test"}
    publisher["/services"] = page(home, {**CLUB, "id": "4", "description": "Our refuge"})

    _found, (by_area, protects) = taken(publisher, tmp_path)

    assert (by_area["is_area_only"], by_area["website"]) == (True, "")
    assert protects == {"problem": "protects", "identifier": "4"}


@pytest.mark.parametrize(("path", "answer", "code"), [
    ("/services", b"<html>", "not_json"), ("/services", b"[" * 100_000, "not_json"),
    ("/", {"version": "1.0"}, "version"),
    ("/services", b" " * 10_000_000, "large"), ("/services", page(CLUB, pages=9_999_999), "many"),
    ("/services", page(CLUB, pages=3, total=3), "pages"), ("/services", page(CLUB, total=2), "pages"),
    ("/", elsewhere, "elsewhere"), ("/services", page(), "empty"), ("/services", {"content": []}, "pages"),
])  # fmt: skip
def test_a_strange_answer_has_one_reason_and_nothing_is_kept(publisher, tmp_path, path, answer, code):
    publisher[path] = answer

    with pytest.raises(NoFeed) as wrong:
        taken(publisher, tmp_path)

    assert (wrong.value.code, list(tmp_path.iterdir())) == (code, [])


@pytest.mark.parametrize(("more", "problem"), [
    ({"description": "Our refuge"}, "protects"), ({"organization": {"name": "Women’s Aid"}}, "protects"),
    ({}, "hidden"), ({"url": "a" * 2000}, "long"), ({"name": ""}, "hidden"),
])  # fmt: skip
@pytest.mark.parametrize("sign", ["\0", "\u202e"])
def test_a_number_in_which_something_hides_is_not_kept_whatever_is_wrong_with_its_row(
    publisher, tmp_path, more, problem, sign
):
    publisher["/services"] = page({**CLUB, "id": f"a{sign}b", **more})

    assert taken(publisher, tmp_path)[1] == [{"problem": problem, "identifier": ""}]


@pytest.mark.parametrize("field", ["id", "name", "url"])
def test_a_text_that_takes_very_long_to_compose_is_not_looked_at_closely(publisher, tmp_path, field):
    publisher["/services"] = page({**CLUB, field: "a" + "\u0301\u0323" * 30_000})
    began = time.monotonic()

    _found, (line,) = taken(publisher, tmp_path)

    assert line == {"problem": "long", "identifier": "" if field == "id" else "1"}
    assert time.monotonic() - began < 1


@pytest.mark.parametrize(("rows", "total"), [(101, 101), (3, 2), (1, 0)])
def test_nothing_of_a_page_is_looked_at_that_holds_more_than_it_may(publisher, rows, total):
    publisher["/services"] = page(*[CLUB] * rows, total=total)
    found = fetching.services(Asking(split(publisher["origin"]), 5.0))

    with pytest.raises(NoFeed, match="pages"):
        next(found)


def test_a_publisher_that_never_ends_is_left(publisher, tmp_path):
    publisher["/services"] = slow
    began = time.monotonic()

    with pytest.raises(NoFeed, match="slow"):
        taken(publisher, tmp_path, seconds=0.5)

    assert time.monotonic() - began < 1.8


@pytest.mark.parametrize("address", [
    "http://publisher.test", "file:///etc/passwd", "https://a:b@publisher.test", "/etc/passwd",
    "https://publisher.test/?a=b", "https://publisher.test:0", "https://[publisher.test",
])  # fmt: skip
def test_only_https_is_asked(tmp_path, settings, address):
    settings.FEEDS_FROM = (address,)

    with pytest.raises(NoFeed) as wrong:
        take_feed(address=address, into=tmp_path / "lines", seconds=2)

    assert wrong.value.code == "address"


@pytest.mark.parametrize("origin", [
    "https://10.0.0.1", "https://169.254.169.254", "https://[::ffff:127.0.0.1]", "https://127.0.0.2",
])  # fmt: skip
def test_a_closed_network_is_not_asked_even_when_the_setting_names_it(tmp_path, settings, origin):
    settings.FEEDS_FROM = (origin,)

    with pytest.raises(NoFeed) as wrong:
        take_feed(address=origin, into=tmp_path / "lines", seconds=2)

    assert wrong.value.code == "private"


def test_a_name_that_leads_into_a_closed_network_is_not_asked(tmp_path, settings, monkeypatch):
    settings.FEEDS_FROM = ("https://publisher.test",)
    rows = [(0, 0, 0, "", ("93.184.216.34", 443)), (0, 0, 0, "", ("10.0.0.7", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_kwargs: rows)

    with pytest.raises(NoFeed) as wrong:
        take_feed(address="https://Publisher.test/oruk/v3/", into=tmp_path / "lines", seconds=2)

    assert wrong.value.code == "private"


def test_each_number_of_a_name_is_tried_those_of_the_older_kind_first(publisher, monkeypatch):
    rows = [(0, 0, 0, "", (number, 443)) for number in ("2606:2800::1", "93.184.216.34", "2606:2800::1", "93.1.1.1")]
    with monkeypatch.context() as patched:
        patched.setattr(socket, "getaddrinfo", lambda *_args, **_kwargs: rows)
        assert fetching.looked_up(urlsplit("https://publisher.test")) == ["93.1.1.1", "93.184.216.34", "2606:2800::1"]

    asking = Asking(split(publisher["origin"]), 5.0)
    asking.numbers = ["127.0.0.2", "127.0.0.1"]  # nobody listens at the first

    assert asking.ask("/") == ABOUT


def test_numbers_at_which_nobody_answers_share_the_time(publisher, monkeypatch):
    waits = []
    asking = Asking(split(publisher["origin"]), 6.0)
    asking.numbers = ["127.0.0.2", "127.0.0.3", "127.0.0.4"]

    def never(_to, seconds):
        waits.append(round(seconds))
        raise TimeoutError

    monkeypatch.setattr(socket, "create_connection", never)
    with pytest.raises(NoFeed, match="slow"):
        asking.ask("/")

    assert waits == [2, 3, 6]


@pytest.mark.parametrize("address", ["https://publisher.test", "https://127.0.0.1", "https://other.test:8443/oruk"])
def test_nobody_is_asked_whom_the_setting_does_not_name(tmp_path, settings, monkeypatch, address):
    settings.FEEDS_FROM = ("https://other.test", "https://publisher.test.example")
    monkeypatch.setattr(socket, "getaddrinfo", None)  # not even its name is looked up

    with pytest.raises(NoFeed) as wrong:
        take_feed(address=address, into=tmp_path / "lines", seconds=2)

    assert wrong.value.code == "not_allowed"


@pytest.mark.parametrize("number", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_a_number_of_the_open_internet_may_be_asked(number):
    assert is_open(number)


@pytest.mark.parametrize("number", [
    "64:ff9b::7f00:1", "64:ff9b::5db8:d822", "64:ff9b:1::1", "::7f00:1", "::ffff:0:127.0.0.1", "::ffff:127.0.0.1",
    "::ffff:93.184.216.34", "2002:7f00:1::1", "2002:5db8:d822::1", "2001:0:7f00:1::", "fec0::1", "fd00::1", "fe80::1",
    "ff0e::1", "::", "::1", "0.0.0.0", "100.64.0.1", "224.0.0.1",
])  # fmt: skip
def test_no_number_of_another_network_is_asked_however_it_is_wrapped(number):
    assert not is_open(number)


def test_each_reason_has_its_sentence():
    codes = re.findall(
        r'"([a-z_]+)"',
        " ".join(re.findall(r"NoFeed\(.*\)|return \"certificate.*", said := inspect.getsource(fetching))),
    )

    assert len(codes) > 12
    assert "certificate" in said
    assert set(codes) | {"certificate", BROKE} == set(FEED)


def test_a_greeting_that_never_ends_is_ended_with_all_the_rest(monkeypatch):
    """A record of TLS whose letters come one by one: none of them begins the wait anew."""

    def greets(server):
        line, _ = server.accept()
        with line, suppress(OSError):  # who asked has gone
            line.sendall(b"\x16\x03\x03\x40\x00")
            for _ in range(100):
                line.sendall(b"\x02")
                time.sleep(0.05)

    with socket.create_server(("127.0.0.1", 0)) as server:
        Thread(target=greets, args=[server], daemon=True).start()
        monkeypatch.setattr(fetching, "looked_up", lambda address: ["127.0.0.1"])
        began = time.monotonic()
        with pytest.raises(NoFeed, match="slow"):
            Asking(urlsplit(f"https://publisher.test:{server.getsockname()[1]}"), 0.5).ask("/")
        assert time.monotonic() - began < 3
