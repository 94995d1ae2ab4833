import random

from hypothesis import given
from hypothesis import strategies as st

LONGEST = 131_072
LONG, MIDDLE, SHORT = st.integers(51, 80), st.integers(34, 50), st.integers(1, 20)


def packing(lengths, capacity):
    """The rule as it stands: the documents in turn, asking one sequence after the other."""
    sequences = []
    for document in sorted(range(len(lengths)), key=lambda index: (-lengths[index], index)):
        for sequence in sequences:
            if sum(lengths[other] for other in sequence) + lengths[document] <= capacity:
                sequence.append(document)
                break
        else:
            sequences.append([document])
    return sequences


def judge(answer, lengths, capacity):
    """First what every packing must satisfy, then the rule."""
    placed = sorted(document for sequence in answer for document in sequence)
    assert placed == list(range(len(lengths))), "every document must be in exactly one sequence"
    for number, sequence in enumerate(answer):
        tokens = sum(lengths[document] for document in sequence)
        assert tokens <= capacity, f"sequence {number} holds {tokens} tokens, more than the capacity of {capacity}"
    assert answer == packing(lengths, capacity)


def test_examples(solution):
    assert solution([4, 8, 1, 4, 2, 1], 10) == [[1, 4], [0, 3, 2, 5]]
    assert solution([12, 9, 9, 2], 20) == [[0, 3], [1, 2]]
    assert solution([5, 5, 5], 5) == [[0], [1], [2]]


def test_no_documents(solution):
    assert solution([], 8) == []


def test_one_document(solution):
    assert solution([3], 8) == [[0]]
    assert solution([8], 8) == [[0]]


def test_capacity_of_one_token(solution):
    assert solution([1, 1], 1) == [[0], [1]]


def test_everything_in_one_sequence(solution):
    assert solution([1, 3, 2], 6) == [[1, 2, 0]]


def test_one_token_too_many_for_one_sequence(solution):
    assert solution([1, 3, 3], 6) == [[1, 2], [0]]


def test_longest_document_is_placed_first(solution):
    assert solution([2, 5, 9], 9) == [[2], [1, 0]]


def test_equally_long_documents_in_the_order_of_their_indices(solution):
    assert solution([4, 4, 4, 4], 8) == [[0, 1], [2, 3]]


def test_exact_fit(solution):
    assert solution([7, 3, 6, 4], 10) == [[0, 1], [2, 3]]


def test_first_sequence_with_room_not_the_tightest(solution):
    assert solution([12, 9, 9, 2], 20) == [[0, 3], [1, 2]]


def test_first_sequence_with_room_not_the_emptiest(solution):
    assert solution([7, 6, 2], 10) == [[0, 2], [1]]


def test_earlier_sequence_is_filled_later(solution):
    assert solution([8, 7, 7, 2], 10) == [[0, 3], [1], [2]]


def test_sequence_in_the_middle_is_the_first_with_room(solution):
    assert solution([9, 7, 6, 3], 10) == [[0], [1, 3], [2]]


def test_indices_are_those_of_the_input(solution):
    assert solution([1, 2, 9], 10) == [[2, 0], [1]]


def test_more_sequences_than_are_needed(solution):
    """the rule needs three sequences here, although two would do: 5 + 3 + 2 and 4 + 4 + 2"""
    assert solution([5, 4, 4, 3, 2, 2], 10) == [[0, 1], [2, 3, 4], [5]]


def test_second_call_starts_afresh(solution):
    assert solution([2, 2], 5) == [[0, 1]]
    assert solution([3, 1], 5) == [[0, 1]]


@given(st.integers(1, 20), st.data())
def test_few_short_documents(solution, capacity, data):
    """the sequences that the rule gives"""
    lengths = data.draw(st.lists(st.integers(1, capacity), max_size=14))
    judge(solution(lengths, capacity), lengths, capacity)


@given(st.lists(st.sampled_from([6, 10, 12, 15, 20, 24, 30, 31, 36, 40, 45]), max_size=30))
def test_lengths_that_often_fit_exactly(solution, lengths):
    """the sequences that the rule gives"""
    judge(solution(lengths, 60), lengths, 60)


@given(st.lists(LONG, max_size=4), st.lists(MIDDLE, max_size=6), st.lists(SHORT, min_size=1, max_size=5), st.data())
def test_short_documents_with_a_choice_of_gaps(solution, long, middle, short, data):
    """the sequences that the rule gives"""
    lengths = data.draw(st.permutations(long + middle + short))
    judge(solution(lengths, 100), lengths, 100)


@given(st.lists(st.one_of(st.integers(1, LONGEST), st.integers(1, LONGEST // 8)), max_size=25))
def test_long_documents(solution, lengths):
    """the sequences that the rule gives"""
    judge(solution(lengths, LONGEST), lengths, LONGEST)


def test_twenty_thousand_documents_of_realistic_lengths(solution, reference):
    """mostly short documents, some as long as a sequence"""
    draw = random.Random(0)
    lengths = [min(4_096, int(draw.lognormvariate(6, 1.2)) + 1) for _ in range(20_000)]
    assert solution(lengths, 4_096) == reference(lengths, 4_096)


def test_twenty_thousand_equal_documents(solution):
    """eight to a sequence, in the order of their indices"""
    expected = [list(range(start, start + 8)) for start in range(0, 20_000, 8)]
    assert solution([512] * 20_000, 4_096) == expected


def test_ten_thousand_sequences_with_gaps_too_small(solution):
    """10,000 long documents leave gaps that none of the 10,000 others fits into; those go in pairs behind them"""
    lengths = [*range(90_000, 130_000, 4), *range(44_000, 64_000, 2)]
    random.Random(1).shuffle(lengths)
    order = sorted(range(20_000), key=lambda index: -lengths[index])
    expected = [[document] for document in order[:10_000]]
    expected += [[order[at], order[at + 1]] for at in range(10_000, 20_000, 2)]
    assert solution(lengths, LONGEST) == expected


GROWS_TO = 20_000


def growing(solution, n):
    """documents of which no three fit together"""
    solution([400 + number % 200 for number in range(n)], 1_000)
