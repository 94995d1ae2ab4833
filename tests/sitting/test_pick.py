"""Which questions a sitting takes: due first, then new ones, and never what was set aside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date, timedelta
from pathlib import Path
from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sitting_samples import TODAY, entry, write_bank

from interview_cli.bank.index import TO_DO, Entry
from interview_cli.bank.library import Library
from interview_cli.bank.model import Card, Kind, Level
from interview_cli.errors import UsageError
from interview_cli.journal.events import Memory, Rating
from interview_cli.journal.memories import LastReview, Memories, Remembered
from interview_cli.sitting.pick import Pool, Wish, pool, sorted_pool
from interview_cli.sitting.recipe import Mode, Only, Recipe


class Journal:
    """What the journal says of all questions."""

    def __init__(
        self,
        memories: Mapping[str, Remembered] | None = None,
        buried: Mapping[str, str] | None = None,
        suspended: Set[str] = frozenset(),
        flagged: Set[str] = frozenset(),
    ) -> None:
        self.memories = Memories(kept=Memories(memories).kept())
        self.buried = buried or {}
        self.suspended = suspended
        self.flagged = flagged


def due_in(days: int, stability: float = 10.0, rating: Rating = 3, ago: int = 10) -> Remembered:
    """A memory due in so many days, last reviewed, with this rating, so many days ago."""
    last, due = (TODAY - timedelta(days=ago)).isoformat(), TODAY + timedelta(days=days)
    memory = Memory(stability, 5.0, last, due.isoformat(), "sample")
    return Remembered(memory, 1, 0, LastReview("code", rating, last, 9.0, rating > 1), 0)


def made(entries: Sequence[Entry], known: Journal | None = None, mode: str = "cards", seed: int = 1) -> Pool:
    return sorted_pool(by_id(entries), known or Journal(), TODAY, Random(seed), mode, with_flagged=True)


def by_id(entries: Iterable[Entry]) -> dict[str, Entry]:
    return {each.id: each for each in entries}


def ids(entries: Iterable[Entry]) -> list[str]:
    return [each.id for each in entries]


A, B, C, D = (entry(f"bank/{name}", topic=name) for name in "abcd")


def test_what_its_author_has_not_finished_is_not_asked() -> None:
    unwritten = msgspec.structs.replace(B, body=msgspec.Raw(msgspec.msgpack.encode({"front": f"{TO_DO} the question"})))
    assert unwritten.unfinished and not A.unfinished
    found = made([A, unwritten, C], Journal({"bank/b": due_in(0), "bank/c": due_in(3)}))
    assert (ids(found.due), ids(found.new)) == ([], ["bank/a"])
    assert [each.id for _, each in found.later()] == ["bank/c"]


def test_what_was_never_seen_is_new_and_what_was_is_due_or_later() -> None:
    found = made([A, B, C], Journal({"bank/b": due_in(0), "bank/c": due_in(3)}))
    assert ids(found.due) == ["bank/b"]
    assert ids(found.new) == ["bank/a"]
    assert [(when, each.id) for when, each in found.later()] == [((TODAY + timedelta(days=3)).isoformat(), "bank/c")]


def test_what_is_overdue_is_due() -> None:
    assert ids(made([A], Journal({"bank/a": due_in(-5)})).due) == ["bank/a"]


def test_what_is_due_comes_before_what_is_new() -> None:
    assert ids(made([A, B], Journal({"bank/b": due_in(0)})).picked(None, Wish())) == ["bank/b", "bank/a"]


def test_the_nearest_to_being_forgotten_comes_first() -> None:
    known = Journal({"bank/a": due_in(0, stability=50.0), "bank/b": due_in(0, stability=2.0)})
    assert ids(made([A, B], known).due) == ["bank/b", "bank/a"]


def test_new_questions_take_turns_by_topic_easier_ones_first() -> None:
    entries = [
        entry("bank/x-hard", "x", "hard"),
        entry("bank/x-easy", "x", "easy"),
        entry("bank/y-hard", "y", "hard"),
        entry("bank/y-easy", "y", "easy"),
    ]
    levels = [(each.level, each.topic) for each in made(entries).new]
    assert [level for level, _ in levels] == ["easy", "easy", "hard", "hard"]
    assert levels[0][1] != levels[1][1]


def test_the_same_seed_picks_the_same_questions() -> None:
    entries = [entry(f"bank/{number}", topic=f"t{number}") for number in range(12)]
    assert ids(made(entries, seed=5).new) == ids(made(entries[::-1], seed=5).new)
    assert ids(made(entries, seed=5).new) != ids(made(entries, seed=6).new)


def test_the_count_is_the_most_that_is_picked() -> None:
    found = made([A, B, C], Journal({"bank/c": due_in(0)}))
    assert ids(found.picked(1, Wish())) == ["bank/c"]
    assert len(found.picked(2, Wish())) == 2
    assert len(found.picked(50, Wish())) == 3


def test_new_only_leaves_out_what_is_due() -> None:
    found = made([A, B], Journal({"bank/a": due_in(0)}))
    assert ids(found.picked(None, Wish(only="new"))) == ["bank/b"]


def test_due_only_leaves_out_what_is_new() -> None:
    found = made([A, B], Journal({"bank/a": due_in(0)}))
    assert ids(found.picked(None, Wish(only="due"))) == ["bank/a"]


def test_what_is_due_later_is_picked_only_ahead_soonest_first_and_after_all_else() -> None:
    found = made([A, B, C, D], Journal({"bank/a": due_in(9), "bank/b": due_in(2), "bank/c": due_in(0)}))
    assert ids(found.picked(None, Wish())) == ["bank/c", "bank/d"]
    assert ids(found.picked(None, Wish(ahead=True))) == ["bank/c", "bank/d", "bank/b", "bank/a"]


def test_what_is_buried_today_is_left_out() -> None:
    known = Journal({"bank/a": due_in(0)}, buried={"bank/a": TODAY.isoformat(), "bank/b": TODAY.isoformat()})
    assert made([A, B], known).picked(None, Wish()) == []


def test_what_is_buried_today_is_left_out_also_when_practising_ahead() -> None:
    known = Journal({"bank/a": due_in(3)}, buried={"bank/a": TODAY.isoformat()})
    assert made([A], known).picked(None, Wish(ahead=True)) == []


def test_what_was_buried_yesterday_is_back() -> None:
    known = Journal(buried={"bank/a": (TODAY - timedelta(days=1)).isoformat()})
    assert ids(made([A], known).new) == ["bank/a"]


@pytest.mark.parametrize("days", [None, 0, 3])
def test_what_is_suspended_is_left_out_whether_new_due_or_later(days: int | None) -> None:
    memories: dict[str, Remembered] = {} if days is None else {"bank/a": due_in(days)}
    assert made([A], Journal(memories, suspended={"bank/a"})).picked(None, Wish(ahead=True)) == []


def test_a_pattern_is_remembered_apart_from_its_problem() -> None:
    problem = entry("bank/a", kind="code")
    known = Journal({"bank/a": due_in(5)})
    assert ids(made([problem], known, mode="code").new) == []
    assert ids(made([problem], known, mode="patterns").new) == ["bank/a"]


def test_flagged_is_what_was_last_rated_again_or_hard_whether_due_or_not() -> None:
    known = Journal({"bank/a": due_in(3, rating=1), "bank/b": due_in(-2, rating=2), "bank/c": due_in(-2, rating=3)})
    assert sorted(ids(made([A, B, C, D], known).picked(None, Wish(only="flagged")))) == ["bank/a", "bank/b"]


def test_what_went_wrong_today_is_not_flagged_before_tomorrow() -> None:
    known = Journal({"bank/a": due_in(1, rating=1, ago=0), "bank/b": due_in(1, rating=1, ago=1)})
    assert ids(made([A, B], known).picked(None, Wish(only="flagged"))) == ["bank/b"]


def test_what_was_set_aside_is_not_flagged() -> None:
    memories: dict[str, Remembered] = {f"bank/{name}": due_in(0, rating=1) for name in "ab"}
    known = Journal(memories, buried={"bank/a": TODAY.isoformat()}, suspended={"bank/b"})
    assert made([A, B], known).picked(None, Wish(only="flagged")) == []


def test_what_the_learner_flagged_is_flagged_too_seen_or_not_and_on_the_same_day() -> None:
    known = Journal({"bank/a": due_in(3), "bank/b": due_in(1, ago=0)}, flagged={"bank/a", "bank/b", "bank/c"})
    assert sorted(ids(made([A, B, C, D], known).picked(None, Wish(only="flagged")))) == ["bank/a", "bank/b", "bank/c"]


def test_a_flag_brings_nothing_back_that_was_set_aside() -> None:
    flagged = {"bank/a", "bank/b"}
    known = Journal(buried={"bank/a": TODAY.isoformat()}, suspended={"bank/b"}, flagged=flagged)
    assert made([A, B], known).picked(None, Wish(only="flagged")) == []


@given(st.lists(st.floats(1.0, 100.0), min_size=1, max_size=12), st.integers(0, 13))
def test_a_day_has_the_cards_nearest_to_being_forgotten_and_counts_those_that_wait(
    stabilities: list[float], most: int
) -> None:
    entries = [entry(f"bank/{number:02}", topic="xyz"[number % 3]) for number in range(len(stabilities))]
    known = Journal({each.id: due_in(0, stability) for each, stability in zip(entries, stabilities, strict=True)})
    found = sorted_pool(by_id(entries), known, TODAY, Random(1), "cards", most_due=most)
    whole = sorted_pool(by_id(entries), known, TODAY, Random(1), "cards")
    nearest = sorted(zip(stabilities, ids(entries), strict=True))[:most]
    assert sorted(ids(found.due)) == sorted(name for _, name in nearest)
    assert (len(found.due) + found.waiting, whole.waiting) == (len(entries), 0)
    if most >= len(entries):
        assert found.due == whole.due


def test_what_is_flagged_comes_shuffled_and_the_same_seed_shuffles_the_same_way() -> None:
    entries = [entry(f"bank/{number:02}") for number in range(20)]
    known = Journal({each.id: due_in(0, rating=1) for each in entries})
    orders = [ids(made(entries, known, seed=seed).picked(None, Wish(only="flagged"))) for seed in (1, 1, 2)]
    assert orders[0] == orders[1] != orders[2]
    assert sorted(orders[0]) == sorted(orders[2]) == ids(entries)


@given(
    st.dictionaries(st.sampled_from("abcdefgh"), st.integers(-5, 5)),
    st.sets(st.sampled_from("abcdefgh")),
    st.sets(st.sampled_from("abcdefgh")),
    st.integers(1, 10) | st.none(),
    st.sampled_from(["", "new", "due"]),
    st.booleans(),
)
def test_nothing_is_picked_twice_nor_against_the_wish(
    due: dict[str, int], buried: set[str], suspended: set[str], count: int | None, only: Only, ahead: bool
) -> None:
    entries = [entry(f"bank/{name}", topic=name) for name in "abcdefgh"]
    known = Journal(
        {f"bank/{name}": due_in(days) for name, days in due.items()},
        {f"bank/{name}": TODAY.isoformat() for name in buried},
        {f"bank/{name}" for name in suspended},
    )
    picked = ids(made(entries, known).picked(count, Wish(only=only, ahead=ahead)))
    assert len(picked) == len(set(picked)) <= (count or 8)
    for name in (question.removeprefix("bank/") for question in picked):
        assert name not in suspended
        assert name not in due or due[name] <= 0 or ahead
        if not ahead:
            assert name not in buried
            assert only != "new" or name not in due
            assert only != "due" or name in due


# From the banks


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.load([write_bank(tmp_path)], None)


def drawn(
    library: Library,
    mode: Mode,
    *kinds: Kind,
    wish: Wish | None = None,
    banks: tuple[str, ...] = (),
    topics: tuple[str, ...] = (),
    levels: tuple[Level, ...] = (),
    day: date = TODAY,
) -> set[str]:
    recipe = Recipe(title="Sample", mode=mode, kinds=kinds, banks=banks, topics=topics, levels=levels)
    return set(ids(pool(recipe, library, Journal(), day, Random(1), wish or Wish()).new))


def test_a_recipe_draws_only_its_kinds(library: Library) -> None:
    assert drawn(library, "code", "code") == {"sample/pair-sum"}
    assert drawn(library, "cards", "story") == {"sample/told"}


def test_a_recipe_draws_only_from_its_banks(library: Library) -> None:
    assert drawn(library, "code", "code", banks=("other",)) == set()
    assert drawn(library, "code", "code", banks=("other", "sample")) == {"sample/pair-sum"}


def test_a_recipe_draws_only_its_levels_unless_the_learner_names_another(library: Library) -> None:
    assert drawn(library, "code", "code", levels=("medium", "hard")) == set()
    assert drawn(library, "code", "code", levels=("medium", "easy")) == {"sample/pair-sum"}
    assert drawn(library, "code", "code", levels=("hard",), wish=Wish(level="easy")) == {"sample/pair-sum"}


def test_any_of_a_questions_topics_may_be_that_of_the_recipe(library: Library) -> None:
    assert drawn(library, "code", "code", topics=("hashing",)) == {"sample/pair-sum"}
    assert drawn(library, "cards", "card", topics=("two-pointers",)) == set()


def test_the_wish_narrows_the_recipe(library: Library) -> None:
    assert drawn(library, "code", "code", wish=Wish(level="hard")) == set()
    assert drawn(library, "code", "code", wish=Wish(topic="two-pointers", level="easy", bank="sample")) == {
        "sample/pair-sum"
    }


def test_a_topic_that_no_bank_has_is_answered_with_the_nearest(library: Library) -> None:
    with pytest.raises(UsageError) as caught:
        drawn(library, "code", "code", wish=Wish(topic="two-pointer"))
    assert caught.value.hint == "did you mean two-pointers?"


# Cards made of one sentence


def sibling(name: str, front: str) -> Entry:
    card = Card(id=name, form="cloze", front=front, back="B.")
    return msgspec.structs.replace(entry(f"bank/{name}"), body=msgspec.Raw(msgspec.msgpack.encode(card)))


HEAP, ROOT, OTHER = (
    sibling("heap", "A {{heap}} has its least item at the root."),
    sibling("root", "A heap has its least item at the {{root}}."),
    sibling("other", "A {{stack}} has its newest item on top."),
)


@pytest.mark.parametrize("seed", range(4))
def test_of_new_siblings_a_day_has_one(seed: int) -> None:
    picked = ids(made([HEAP, ROOT, OTHER], seed=seed).picked(None, Wish()))
    assert len(picked) == 2 and OTHER.id in picked


def test_of_due_siblings_the_one_that_comes_first_is_asked_and_a_new_one_waits() -> None:
    known = Journal({HEAP.id: due_in(-3, stability=2.0), ROOT.id: due_in(0)})
    assert ids(made([HEAP, ROOT], known).due) == [HEAP.id]
    assert ids(made([HEAP, ROOT], Journal({ROOT.id: due_in(0)})).picked(None, Wish())) == [ROOT.id]


def test_a_sibling_of_what_was_answered_today_waits() -> None:
    known = Journal({HEAP.id: due_in(4, ago=0)})
    assert ids(made([HEAP, ROOT, OTHER], known).picked(None, Wish())) == [OTHER.id]
    known = Journal({HEAP.id: due_in(4, ago=0), ROOT.id: due_in(-1)})
    assert ids(made([HEAP, ROOT], known).due) == []
    assert ids(made([HEAP, ROOT], Journal({HEAP.id: due_in(4, ago=1)})).picked(None, Wish())) == [ROOT.id]


def test_a_sibling_takes_no_place_of_the_count() -> None:
    assert len(made([HEAP, ROOT, OTHER]).picked(2, Wish())) == 2


def test_what_is_due_comes_by_its_chance_of_recall_on_the_day_that_it_is_weighed_for() -> None:
    fresh_but_short = due_in(0, stability=2.0, ago=1)
    old_but_long = due_in(-30, stability=60.0, ago=90)
    known = Journal({"bank/a": fresh_but_short, "bank/b": old_but_long})
    assert ids(made([A, B], known).due) == ["bank/b", "bank/a"]
    weighed = sorted_pool(by_id([A, B]), known, TODAY, Random(1), "cards", weighed_on=TODAY + timedelta(days=10))
    assert ids(weighed.due) == ["bank/a", "bank/b"]
