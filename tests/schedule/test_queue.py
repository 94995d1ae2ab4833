"""The queue: what is nearest to being forgotten comes first, topics take turns, new questions last."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import combinations, pairwise
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from interview_cli.bank.model import LEVELS, Level
from interview_cli.journal.events import Memory
from interview_cli.schedule.curve import retrievability
from interview_cli.schedule.queue import Candidate, due, fresh, most_urgent

DAY = date(2026, 5, 10)


def card(question: str, recall: float, topic: str = "arrays", due_day: date = DAY, kind: str = "card") -> Candidate:
    return Candidate(question, kind, topic, "medium", due_day, recall)


def unseen(question: str, topic: str = "arrays", level: Level = "medium") -> Candidate:
    return Candidate(question, "code", topic, level)


def questions(candidates: list[Candidate]) -> list[str]:
    return [candidate.question for candidate in candidates]


CANDIDATES = st.lists(
    st.builds(
        Candidate,
        question=st.integers(0, 99).map(lambda n: f"bank/{n:02}"),
        kind=st.sampled_from(["code", "card", "story"]),
        topic=st.sampled_from(["arrays", "graphs", "heaps"]),
        level=st.sampled_from(LEVELS),
        due_day=st.none() | st.integers(-5, 5).map(lambda n: DAY + timedelta(n)),
        retrievability=st.floats(0, 1),
    ),
    unique_by=lambda candidate: candidate.question,
    max_size=30,
)


def test_due_are_those_of_today_and_before() -> None:
    late = card("bank/late", 0.5, due_day=DAY - timedelta(30))
    today = card("bank/today", 0.8)
    tomorrow = card("bank/tomorrow", 0.9, due_day=DAY + timedelta(1))
    assert due([tomorrow, today, unseen("bank/new"), late], DAY) == [late, today]


def test_what_is_buried_today_or_suspended_is_not_shown() -> None:
    seen = [card("bank/a", 0.1), card("bank/b", 0.2), card("bank/c", 0.3)]
    buried = {"bank/a": DAY.isoformat(), "bank/b": (DAY - timedelta(1)).isoformat()}
    assert questions(due(seen, DAY, buried=buried, suspended={"bank/c"})) == ["bank/b"]
    new = [unseen("bank/a"), unseen("bank/b"), unseen("bank/c")]
    assert questions(fresh(new, DAY, Random(1), buried=buried, suspended={"bank/c"})) == ["bank/b"]


def test_problems_come_by_the_chance_of_recall_alone() -> None:
    problems = [card(f"bank/{n}", recall, kind="code") for n, recall in enumerate([0.9, 0.2, 0.7, 0.1])]
    assert questions(due(problems, DAY)) == ["bank/3", "bank/1", "bank/2", "bank/0"]


def test_cards_come_by_the_chance_of_recall_with_the_topics_taking_turns() -> None:
    cards = [
        card("arrays/1", 0.1, "arrays"),
        card("arrays/2", 0.2, "arrays"),
        card("arrays/3", 0.3, "arrays"),
        card("graphs/1", 0.8, "graphs"),
        card("heaps/1", 0.7, "heaps"),
    ]
    assert questions(due(cards, DAY)) == ["arrays/1", "heaps/1", "arrays/2", "graphs/1", "arrays/3"]


def test_what_is_equally_near_to_being_forgotten_comes_by_its_id() -> None:
    cards = [card("bank/b", 0.5, kind="code"), card("bank/a", 0.5, kind="code")]
    assert questions(due(cards, DAY)) == ["bank/a", "bank/b"]


@given(candidates=CANDIDATES, seed=st.integers())
def test_due_loses_none_repeats_none_and_does_not_depend_on_the_order_handed_in(
    candidates: list[Candidate], seed: int
) -> None:
    expected = [each for each in candidates if each.due_day is not None and each.due_day <= DAY]
    ordered = due(candidates, DAY)
    assert Counter(ordered) == Counter(expected)
    shuffled = list(candidates)
    Random(seed).shuffle(shuffled)
    assert due(shuffled, DAY) == ordered


@given(candidates=CANDIDATES)
def test_a_topic_of_cards_comes_twice_in_a_row_only_when_no_other_is_left(candidates: list[Candidate]) -> None:
    cards = [each for each in due(candidates, DAY) if each.kind != "code"]
    ordered = due(cards, DAY)
    for position, (first, second) in enumerate(pairwise(ordered)):
        if first.topic == second.topic:
            assert {each.topic for each in ordered[position:]} == {first.topic}


@given(candidates=CANDIDATES)
def test_within_a_topic_the_nearest_to_being_forgotten_comes_first(candidates: list[Candidate]) -> None:
    for topic in ("arrays", "graphs", "heaps"):
        recalls = [each.retrievability for each in due(candidates, DAY) if each.topic == topic and each.kind != "code"]
        assert recalls == sorted(recalls, key=float)  # type: ignore[arg-type]


def test_new_questions_go_round_the_topics_with_the_easier_levels_first() -> None:
    new = [
        unseen("arrays/hard", "arrays", "hard"),
        unseen("arrays/easy", "arrays", "easy"),
        unseen("arrays/warm", "arrays", "warm-up"),
        unseen("graphs/medium", "graphs", "medium"),
        unseen("graphs/easy", "graphs", "easy"),
    ]
    for seed in range(10):
        ordered = fresh([*new, card("bank/seen", 0.5)], DAY, Random(seed))
        assert {each.topic for each in ordered[:2]} == {each.topic for each in ordered[2:4]} == {"arrays", "graphs"}
        arrays = [each.question for each in ordered if each.topic == "arrays"]
        assert arrays == ["arrays/warm", "arrays/easy", "arrays/hard"]


def test_the_same_seed_picks_the_same_and_another_seed_another() -> None:
    new = [unseen(f"bank/{n}", topic) for n in range(10) for topic in ("arrays", "graphs")]
    assert fresh(new, DAY, Random(7)) == fresh(list(reversed(new)), DAY, Random(7))
    assert len({tuple(questions(fresh(new, DAY, Random(seed)))) for seed in range(10)}) > 5


@given(candidates=CANDIDATES, seed=st.integers())
def test_fresh_loses_none_and_repeats_none(candidates: list[Candidate], seed: int) -> None:
    ordered = fresh(candidates, DAY, Random(seed))
    assert Counter(ordered) == Counter(each for each in candidates if each.due_day is None)


def test_a_candidate_knows_its_due_day_and_chance_of_recall() -> None:
    memory = Memory(4.0, 5.0, "2026-05-01", "2026-05-05", "fsrs6-default")
    candidate = Candidate.of("bank/a", "card", "arrays", "easy", memory, DAY)
    assert candidate.due_day == date(2026, 5, 5)
    assert candidate.retrievability == pytest.approx(retrievability(4.0, 9))
    own = Candidate.of("bank/a", "card", "arrays", "easy", memory, DAY, decay=0.5)
    assert own.retrievability == pytest.approx(retrievability(4.0, 9, decay=0.5))
    assert Candidate.of("bank/a", "card", "arrays", "easy", None, DAY) == Candidate("bank/a", "card", "arrays", "easy")


@given(CANDIDATES, st.integers(0, 35))
def test_the_most_urgent_are_those_of_the_lowest_retrievability_of_whatever_topic(
    candidates: list[Candidate], most: int
) -> None:
    found = most_urgent(candidates, most)
    recalls = sorted(candidate.retrievability or 0.0 for candidate in candidates)
    assert [candidate.retrievability for candidate in found] == recalls[:most]


@given(
    memories=st.lists(st.tuples(st.floats(0.1, 1000), st.integers(0, 400)), min_size=2, max_size=8),
    decay=st.floats(0.1, 0.8),
)
def test_the_order_of_what_is_due_is_the_same_whatever_the_decay_in_force(
    memories: list[tuple[float, int]], decay: float
) -> None:
    def order(*decay: float) -> list[str]:
        candidates = []
        for number, (stability, elapsed) in enumerate(memories):
            last = (DAY - timedelta(elapsed)).isoformat()
            memory = Memory(stability, 5.0, last, last, "fsrs6-default")
            candidates.append(Candidate.of(f"bank/{number}", "code", "arrays", "easy", memory, DAY, *decay))
        return [each.question for each in due(candidates, DAY)]

    passed = [elapsed / stability for stability, elapsed in memories]
    assume(all(abs(one - other) > 1e-6 * one for one, other in combinations(sorted(passed, reverse=True), 2)))
    assert order(decay) == order()
