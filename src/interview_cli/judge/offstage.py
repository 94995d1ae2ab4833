"""What a tester does without pytest: worked examples against the reference, and `verify` snippets."""

from __future__ import annotations

import socket
from pathlib import Path

from interview_cli.judge.example import ExampleError, carry_out, literal, plain
from interview_cli.judge.job import Job, Outcome
from interview_cli.judge.link import Halted, Link
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
    """Runs the source as a file of its own; a failure when it raises."""
    link = Link(control, job.allowance)
    try:
        link.start()
        reply = link.ask({"order": "load", "source": job.source, "entry": "", "node": "", "driver": ""})
        failed = load_words(reply["error"]) if "error" in reply else None
    except Halted as halted:
        failed = halted.message
    finally:
        link.close()
    if failed is None:
        return Outcome(Report(job.question, Verdict.ACCEPTED))
    return Outcome(Report(job.question, Verdict.RUNTIME_ERROR, failure=Failure("verify", failed)))
