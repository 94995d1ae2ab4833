from hypothesis import given, settings
from hypothesis import strategies as st


def test_no_letter(solution):
    assert solution("") == {}


def test_banana(solution):
    assert solution("banana") == {"b": 1, "a": 3, "n": 2}


@settings(max_examples=10)
@given(st.text("abc", max_size=8))
def test_any_word(solution, reference, word):
    assert solution(word) == reference(word)
