"""Another publisher's directory, invented, on this machine: it answers what a test says."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

ABOUT = {"version": "HSDS-UK-3.0"}
CLUB = {"id": "1", "name": "Vale Singers", "status": "active", "organization": {"id": "2", "name": "Vale Music"}}


def page(*rows, number=1, pages=1, total=None):
    """One page of services."""
    return {"total_items": len(rows) if total is None else total, "total_pages": pages, "page_number": number,
            "contents": list(rows)}  # fmt: skip


@contextmanager
def publishing() -> Iterator[dict]:
    """A publisher that answers, by path, what stands in it; and its `origin`."""
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
    try:
        yield said
    finally:
        server.shutdown()
        server.server_close()
