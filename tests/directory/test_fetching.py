"""Another publisher's directory is asked, and nothing that it answers is trusted."""

import json
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from kinweave.directory.registers.fetching import NoFeed, is_open, take_feed

ABOUT = {"version": "HSDS-UK-3.0"}
CLUB = {"id": "1", "name": "Vale Singers", "status": "active", "organization": {"id": "2", "name": "Vale Music"}}


def page(*rows, number=1, pages=1, total=None):
    return {"total_items": len(rows) if total is None else total, "total_pages": pages, "page_number": number,
            "contents": list(rows)}  # fmt: skip


@pytest.fixture
def publisher(settings):
    """A publisher on this machine, which answers what a test says; the settings name it."""
    said = {"/": ABOUT, "/services": page(CLUB)}

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self):
            answer = said[self.path.partition("?")[0]]
            if callable(answer):
                return answer(self)
            body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
            self.send_response(200)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    server.daemon_threads, server.block_on_close = True, False
    Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    said["origin"] = f"http://127.0.0.1:{server.server_port}"
    settings.FEEDS_FROM = (said["origin"],)
    yield said
    server.shutdown()
    server.server_close()


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


def test_a_publisher_that_never_ends_is_left(publisher, tmp_path):
    publisher["/services"] = slow
    began = time.monotonic()

    with pytest.raises(NoFeed, match="slow"):
        taken(publisher, tmp_path, seconds=0.5)

    assert time.monotonic() - began < 1.8


@pytest.mark.parametrize(("address", "code"), [
    ("http://publisher.test", "address"), ("file:///etc/passwd", "address"), ("https://a:b@publisher.test", "address"),
    ("/etc/passwd", "address"), ("https://127.0.0.1", "private"), ("https://[::1]", "private"),
    ("https://10.0.0.1", "private"), ("https://169.254.169.254", "private"), ("https://[::ffff:127.0.0.1]", "private"),
])  # fmt: skip
def test_only_the_open_internet_is_asked_and_only_by_https(tmp_path, address, code):
    with pytest.raises(NoFeed) as wrong:
        take_feed(address=address, into=tmp_path / "lines", seconds=2)

    assert wrong.value.code == code


def test_a_number_of_the_open_internet_may_be_asked():
    assert is_open("93.184.216.34")
