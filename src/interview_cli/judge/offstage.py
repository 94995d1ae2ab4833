"""What a tester does without pytest: worked examples against the reference, and `verify` snippets."""

from __future__ import annotations

import math
import socket
from pathlib import Path
from typing import Any

from interview_cli.judge.example import ExampleError, carry_out, literal, plain
from interview_cli.judge.job import Job, Numbers, Outcome
from interview_cli.judge.link import Halted, Link
from interview_cli.judge.recording import MAX_SEEN
from interview_cli.judge.reference import load_module
from interview_cli.judge.telling import load_words, shown
from interview_cli.judge.verdict import Failure, Report, Verdict


def examples_outcome(job: Job) -> Outcome:
    """Executes the worked examples against the reference; each that differs is a disagreement."""
    module = load_module(Path(job.folder) / "reference.py", job.node)
    functions = {name: value for name, value in vars(module).items() if callable(value)}
    disagreements: list[tuple[int, str]] = []
    for index, example in enumerate(job.examples):
        try:
            given, expected = plain(carry_out(example.call, functions)), plain(literal(example.result))
        except ExampleError as error:
            disagreements.append((index, str(error)))
        except Exception as error:
            disagreements.append((index, f"the reference raises {type(error).__name__}: {error}"))
        else:
            if given != expected or type(given) is not type(expected):
                disagreements.append((index, f"the reference gives {shown(given)}, the example says {example.result}"))
    return Outcome(Report(job.question, Verdict.ACCEPTED), disagreements=tuple(disagreements))


def verify_outcome(job: Job, control: socket.socket) -> Outcome:
    """Runs the source as a file of its own, for the numbers it computes; a failure when it raises."""
    # What takes too long or fails only because its numbers are recorded is right all the same.
    failed, numbers = _verified(job, control, "verify")
    if failed is not None:
        failed, numbers = _verified(job, control, "load")
    if failed is None:
        return Outcome(Report(job.question, Verdict.ACCEPTED), numbers=numbers)
    return Outcome(Report(job.question, Verdict.RUNTIME_ERROR, failure=Failure("verify", failed)))


def _verified(job: Job, control: socket.socket, order: str) -> tuple[str | None, Numbers]:
    """Why the snippet fails, None when it does not, and its numbers."""
    link = Link(control, job.allowance)
    try:
        link.start()
        reply = link.ask({"order": order, "source": job.source, "entry": "", "node": "", "driver": ""})
    except Halted as halted:
        return halted.message, Numbers()
    finally:
        link.close()
    return (load_words(reply["error"]) if "error" in reply else None), _numbers(reply.get("numbers"))


def _numbers(data: Any) -> Numbers:
    """What the candidate says it computed, taken for floats and nothing else."""
    if not isinstance(data, dict):
        return Numbers()
    seen, results = (data.get(name) for name in ("seen", "results"))
    return Numbers(_floats(seen), _floats(results))


def _floats(data: Any) -> tuple[float, ...]:
    if not isinstance(data, list):
        return ()
    return tuple(each for each in data[:MAX_SEEN] if type(each) is float and math.isfinite(each))
