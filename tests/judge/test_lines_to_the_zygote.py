"""Runs that overlap, or are killed, never get each other's answers, and leave no candidate behind."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from interview_cli.judge.line import Allowance, Line
from interview_cli.judge.link import Link
from interview_cli.judge.tester import _start_candidates

ALLOWANCE = Allowance(1.0, 128, 64)
LOAD = {"order": "load", "entry": "pid", "node": "", "driver": ""}
SOURCE = "import os\ndef pid():\n    return os.getpid()\n"
CALL: dict[str, Any] = {
    "order": "call",
    "target": None,
    "name": "pid",
    "args": [],
    "kwargs": {"d": []},
    "nodes": [],
    "back": [],
}


@pytest.fixture
def control() -> Iterator[socket.socket]:
    control, process = _start_candidates()
    yield control
    control.close()
    process.wait(10)


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def gone_soon(process: int) -> bool:
    until = time.monotonic() + 10
    while alive(process) and time.monotonic() < until:
        time.sleep(0.01)
    return not alive(process)


def started(control: socket.socket, ahead: bool = False) -> Link:
    link = Link(control, ALLOWANCE, ahead)
    load(link)
    return link


def load(link: Link) -> None:
    link.start()
    assert "loaded" in link.ask({**LOAD, "source": SOURCE})


def process_of(link: Link) -> int:
    reply = link.ask({**CALL, "watch": False, "drop": []})
    assert type(reply["value"]) is int, reply
    return reply["value"]


def test_candidates_of_several_links_are_apart_and_each_ends_with_its_own(control: socket.socket) -> None:
    links = [started(control) for _ in range(3)]
    processes = [process_of(link) for link in links]
    assert len(set(processes)) == 3
    links[1].stop()
    assert gone_soon(processes[1])
    assert [process_of(links[0]), process_of(links[2])] == [processes[0], processes[2]]
    for link in links:
        link.close()
    assert all(map(gone_soon, processes))


def test_a_line_that_is_closed_in_the_middle_of_an_order_takes_its_candidates_along(control: socket.socket) -> None:
    killed, other = started(control), started(control)
    process = process_of(killed)
    line = vars(vars(killed)["_line"])["_socket"]
    # A run that dies has asked for something and never reads the answer.
    line.sendall(b'{"order":"end","pid":1}')
    line.close()
    assert gone_soon(process)
    assert alive(process_of(other))
    with closing(started(control)) as third:
        assert process_of(third) not in (0, process_of(other))
    other.close()
    # Its end has been told through another line than the one that is gone.
    vars(killed)["_socket"].close()
    vars(killed)["_output"].close()


def test_the_candidate_made_ready_ahead_is_the_next_and_ends_with_its_link(control: socket.socket) -> None:
    link = started(control, ahead=True)
    processes = []
    for _ in range(4):
        ahead = vars(link)["_ahead"]
        processes.append(process_of(link))
        link.renew()
        assert gone_soon(processes[-1])
        load(link)
        assert process_of(link) == ahead.pid
    assert len(set(processes)) == 4
    last = vars(link)["_ahead"]
    waiting = vars(link)["_line"].pid(last)
    assert alive(waiting)
    link.close()
    assert gone_soon(waiting)


def test_what_a_renewed_link_has_used_does_not_count_any_more(control: socket.socket) -> None:
    with closing(started(control, ahead=True)) as link:
        used = link.cpu_seconds
        assert used > 0
        link.renew()
        assert link.cpu_seconds == 0


def test_what_is_no_order_ends_its_line_only(control: socket.socket) -> None:
    with Line(control) as line:
        ours = vars(line)["_socket"]
        ours.sendall(b"\xff nothing")
        ours.settimeout(10)
        assert ours.recv(10) == b""
    link = started(control)
    assert process_of(link) > 0
    link.close()


def test_a_process_that_is_gone_is_a_connection_error() -> None:
    control, process = _start_candidates()
    process.kill()
    process.wait(10)
    with closing(Link(control, ALLOWANCE)) as link, pytest.raises(ConnectionError, match="gone"):
        link.start()
    control.close()
