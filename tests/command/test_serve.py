"""The service: starts when it may, says so when it is ready, goes on when a part of it dies, stops cleanly."""

import json
import os
import signal
import socket
import sqlite3

from tests.command.running import Kinweave, is_gone, until


def test_it_says_where_it_is_and_how_to_sign_in_and_its_clock_beats_soon(kinweave):
    with kinweave.serving() as service:
        page = service.get("/api/health")
        clock = until(lambda: json.loads(service.get("/api/health").body)["clock"], "the clock beats")

    assert f"http://localhost:{service.port}\n" in service.said
    assert "kinweave setup" in service.said
    assert page.status == 200
    assert clock is True


def test_asked_to_stop_it_leaves_nothing_behind(kinweave):
    with kinweave.serving() as service:
        children = [service.child(name) for name in ("web", "worker", "clock")]

        ended = service.stop()

    assert ended == 0
    assert all(is_gone(pid) for pid in children)


def test_a_part_that_dies_is_started_again(kinweave):
    with kinweave.serving() as service:
        before = {name: service.child(name) for name in ("web", "worker", "clock")}

        for pid in before.values():
            os.kill(pid, signal.SIGKILL)

        for name, pid in before.items():
            until(lambda name=name, pid=pid: service.child(name) != pid, f"another {name}")
        assert until(lambda: service.get("/api/health").status == 200, "pages again")


def test_when_the_parent_dies_its_parts_end_too(kinweave):
    with kinweave.serving() as service:
        children = [service.child(name) for name in ("web", "worker", "clock")]

        os.kill(service.process.pid, signal.SIGKILL)

        for pid in children:
            until(lambda pid=pid: is_gone(pid), "the parts end")


def test_a_database_that_is_not_up_to_date_is_refused_with_what_to_run(tmp_path):
    refused = Kinweave(tmp_path).run("serve")

    assert refused.returncode == 1
    assert "Run: kinweave migrate" in refused.stderr


def test_a_port_in_use_is_refused_with_another_to_choose(kinweave):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        refused = kinweave.run("serve", "--port", str(port))

    assert refused.returncode == 1
    assert f"already uses port {port}" in refused.stderr
    assert f"--port {port + 1}" in refused.stderr


def test_a_database_that_is_not_one_is_refused_in_a_sentence(kinweave):
    (kinweave.folder / "kinweave.sqlite3").write_bytes(b"This is a shopping list." * 200)

    refused = kinweave.run("serve")

    assert refused.returncode == 1
    assert "cannot be opened" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_demonstration_is_never_served_to_others(kinweave):
    with sqlite3.connect(kinweave.folder / "kinweave.sqlite3") as database:
        database.execute("insert into access_installation (id, place, is_demonstration) values (1, 'Ashby Vale', 1)")

    refused = kinweave.run("serve", "--host", "0.0.0.0")

    assert refused.returncode == 1
    assert "this computer only" in refused.stderr


def test_a_demonstration_is_never_switched_on_over_real_records(kinweave):
    with sqlite3.connect(kinweave.folder / "kinweave.sqlite3") as database:
        database.execute("insert into access_installation (id, place, is_demonstration) values (1, 'Ashby Vale', 0)")

    refused = kinweave.run("serve", KINWEAVE_DEMONSTRATION="yes")

    assert refused.returncode == 1
    assert "in use for real work" in refused.stderr
