def test_a_word(solution):
    answer = solution("hello")
    assert answer == "HELLO", f"{answer} is not loud"


def test_words_on_lines(solution):
    assert solution("a\nb") == "A\nB"
