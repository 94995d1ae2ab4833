"""The queue: which questions come next, and in what order. Pure; chance is handed in."""

from __future__ import annotations

import heapq
from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from random import Random
from typing import Self

import msgspec

from interview_cli.bank.model import LEVELS, Level
from interview_cli.journal.events import Memory
from interview_cli.schedule.curve import DECAY, retrievability

PROBLEMS = ""
"""Where the topics of cards take turns, all problems stand under this name: they come by urgency alone."""


class Candidate(msgspec.Struct, frozen=True):
    """A question that might be picked. `question` is its full id; an unseen one has no due day.

    `retrievability` is the chance, 0 to 1, that it would be recalled: today, or on the day that matters more.
    """

    question: str
    kind: str
    topic: str
    level: Level
    due_day: date | None = None
    retrievability: float | None = None

    @classmethod
    def of(
        cls,
        question: str,
        kind: str,
        topic: str,
        level: Level,
        memory: Memory | None,
        day: date,
        decay: float = DECAY,
    ) -> Self:
        """The candidate as it will stand on study day `day` without a review; `memory` is None for an unseen
        question, `decay` that of the parameters in force."""
        if memory is None:
            return cls(question, kind, topic, level)
        elapsed = (day - date.fromisoformat(memory.last_day)).days
        recall = retrievability(memory.stability, elapsed, decay)
        return cls(question, kind, topic, level, date.fromisoformat(memory.due_day), recall)


def due(
    candidates: Iterable[Candidate],
    day: date,
    *,
    buried: Mapping[str, str] | None = None,
    suspended: Collection[str] = (),
) -> list[Candidate]:
    """Those due on or before study day `day`, the one nearest to being forgotten first.

    Among cards and stories the topics take turns: no topic twice in a row while another is left.
    `buried` maps questions to the study day they are buried for. Ties go by the question's id.
    """
    return _taking_turns(
        candidate
        for candidate in _shown(candidates, day, buried, suspended)
        if candidate.due_day is not None and candidate.due_day <= day
    )


def most_urgent(candidates: Iterable[Candidate], most: int) -> list[Candidate]:
    """So many of them, those nearest to being forgotten, whatever their topic; the nearest first."""
    return heapq.nsmallest(most, candidates, key=_urgency)


def fresh(
    candidates: Iterable[Candidate],
    day: date,
    random: Random,
    *,
    buried: Mapping[str, str] | None = None,
    suspended: Collection[str] = (),
) -> list[Candidate]:
    """The unseen ones: a round of the topics, then another; within a topic the easier levels first.

    What is left open is shuffled by `random`: the same seed gives the same order, whatever order
    the candidates came in.
    """
    by_topic: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in sorted(_shown(candidates, day, buried, suspended), key=lambda each: each.question):
        if candidate.due_day is None:
            by_topic[candidate.topic].append(candidate)
    topics = sorted(by_topic)
    random.shuffle(topics)
    rounds: deque[deque[Candidate]] = deque()
    for topic in topics:
        random.shuffle(by_topic[topic])
        rounds.append(deque(sorted(by_topic[topic], key=lambda each: LEVELS.index(each.level))))
    picked: list[Candidate] = []
    while rounds:
        topic_queue = rounds.popleft()
        picked.append(topic_queue.popleft())
        if topic_queue:
            rounds.append(topic_queue)
    return picked


def _shown(
    candidates: Iterable[Candidate], day: date, buried: Mapping[str, str] | None, suspended: Collection[str]
) -> Iterable[Candidate]:
    today = day.isoformat()
    for candidate in candidates:
        if candidate.question not in suspended and (buried or {}).get(candidate.question) != today:
            yield candidate


def _taking_turns(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Lowest retrievability first; when that would repeat the topic just taken, the lowest of the others."""
    waiting: dict[str, deque[tuple[int, Candidate]]] = defaultdict(deque)
    for place, candidate in enumerate(sorted(candidates, key=_urgency)):
        waiting[PROBLEMS if candidate.kind == "code" else candidate.topic].append((place, candidate))
    heads = [(queue[0][0], topic) for topic, queue in waiting.items()]
    heapq.heapify(heads)
    ordered: list[Candidate] = []
    last = PROBLEMS
    while heads:
        place, topic = heapq.heappop(heads)
        if heads and topic == last != PROBLEMS:
            _, topic = heapq.heapreplace(heads, (place, topic))
        ordered.append(waiting[topic].popleft()[1])
        if waiting[topic]:
            heapq.heappush(heads, (waiting[topic][0][0], topic))
        last = topic
    return ordered


def _urgency(candidate: Candidate) -> tuple[float, str]:
    recall = candidate.retrievability
    return (1.0 if recall is None else recall, candidate.question)
