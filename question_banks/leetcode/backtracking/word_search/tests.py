from string import ascii_letters

from hypothesis import given
from hypothesis import strategies as st

YES, NO = True, False
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghij"


def tiles(*rows):
    """The board with these rows."""
    return [list(row) for row in rows]


def paths(board, word):
    """All paths along which the word can be read, letter by letter for all of them at once."""
    places = [(r, c) for r, row in enumerate(board) for c in range(len(row))]
    found = [[place] for place in places if board[place[0]][place[1]] == word[0]]
    for letter in word[1:]:
        found = [
            [*path, (r, c)]
            for path in found
            for r, c in places
            if board[r][c] == letter and (r, c) not in path and abs(r - path[-1][0]) + abs(c - path[-1][1]) == 1
        ]
    return found


@st.composite
def boards(draw, letters, most):
    """Boards of up to `most` rows and columns."""
    rows, columns = draw(st.integers(1, most)), draw(st.integers(1, most))
    text = draw(st.text(letters, min_size=rows * columns, max_size=rows * columns))
    return [list(text[columns * row : columns * (row + 1)]) for row in range(rows)]


def walk(board, turns):
    """The word along a path that turns as the numbers say and ends when it cannot go on."""
    here = (turns[0] % len(board), turns[0] // 6 % len(board[0]))
    path = [here]
    for turn in turns:
        r, c = path[-1]
        steps = [(r - 1, c), (r, c + 1), (r + 1, c), (r, c - 1)]
        free = [(a, b) for a, b in steps if 0 <= a < len(board) and 0 <= b < len(board[0]) and (a, b) not in path]
        if not free:
            break
        path.append(free[turn % len(free)])
    return "".join(board[r][c] for r, c in path)


def test_examples(solution):
    assert solution(tiles("rat", "eno", "dip"), "dine") == YES
    assert solution(tiles("rat", "eno", "dip"), "pond") == NO
    assert solution(tiles("rat", "eno", "dip"), "dined") == NO


def test_single_tile(solution):
    assert solution(tiles("a"), "a") == YES
    assert solution(tiles("a"), "b") == NO
    assert solution(tiles("a"), "aa") == NO


def test_single_letter_on_the_last_tile(solution):
    assert solution(tiles("ab", "cd"), "d") == YES


def test_single_row_and_single_column(solution):
    assert solution(tiles("abcd"), "cba") == YES
    assert solution(tiles("abcd"), "abd") == NO
    assert solution(tiles("a", "b", "c", "d"), "dcba") == YES
    assert solution(tiles("a", "b", "c", "d"), "bd") == NO


def test_capital_letters_are_other_letters(solution):
    assert solution(tiles("aB"), "aB") == YES
    assert solution(tiles("aB"), "ab") == NO
    assert solution(tiles("aB"), "AB") == NO


def test_tile_is_not_used_twice(solution):
    assert solution(tiles("ab", "cd"), "aba") == NO
    assert solution(tiles("ab", "dc"), "abcda") == NO


def test_corners_are_no_neighbours(solution):
    assert solution(tiles("ax", "xb"), "ab") == NO
    assert solution(tiles("xa", "bx"), "ab") == NO


def test_path_does_not_wrap_around(solution):
    assert solution(tiles("axb"), "ba") == NO
    assert solution(tiles("axb"), "ab") == NO
    assert solution(tiles("a", "x", "b"), "ab") == NO
    assert solution(tiles("a", "x", "b"), "ba") == NO


def test_each_of_the_four_directions(solution):
    board = ["xrx", "lmn", "xdx"]
    for word in ("mr", "mn", "md", "ml"):
        assert solution(tiles(*board), word) == YES


def test_first_matching_start_leads_nowhere(solution):
    assert solution(tiles("axxa", "xxxb"), "ab") == YES


def test_last_letter_is_missing(solution):
    assert solution(tiles("wor", "xxk"), "works") == NO
    assert solution(tiles("wor", "xxd"), "work") == NO


def test_tile_of_a_dead_end_is_needed_later(solution):
    """whichever direction is tried first, a wrong turn uses a tile that the right path needs"""
    assert solution(tiles("caa", "aaa", "bba"), "caaabbaa") == YES
    assert solution(tiles("bac", "aca", "aac"), "aacabaca") == YES
    assert solution(tiles("ccb", "bbb", "cbb"), "cbbbccbb") == YES


def test_no_letter_serves_as_a_mark(solution):
    """the tile a is used; it must not pass for another letter after that"""
    for letter in ascii_letters:
        if letter != "a":
            assert solution(tiles("a" + letter), "a" + letter + letter) == NO


def test_word_that_uses_every_tile(solution):
    assert solution(tiles("abc", "fed", "ghi"), "abcdefghi") == YES
    assert solution(tiles("aaa", "aaa"), "aaaaaa") == YES
    assert solution(tiles("aaa", "aaa"), "aaaaaaa") == NO


def test_board_of_another_shape_after_the_first(solution):
    assert solution(tiles("ab"), "ba") == YES
    assert solution(tiles("a", "b"), "ab") == YES
    assert solution(tiles("b", "b"), "ab") == NO


@given(boards("aB", 3), st.text("aB", min_size=1, max_size=6))
def test_two_letters_against_all_paths(solution, board, word):
    """whether one of all paths spells the word"""
    assert solution(board, word) == bool(paths(board, word))


@given(boards("ab", 4), st.lists(st.integers(0, 35), min_size=1, max_size=12))
def test_word_read_along_a_path(solution, board, turns):
    """the word was read from the board, so it is there"""
    assert solution(board, walk(board, turns)) == YES


@given(boards("abc", 4), st.lists(st.integers(0, 35), min_size=1, max_size=6), st.data())
def test_word_read_along_a_path_with_one_letter_changed(solution, board, turns, data):
    """whether one of all paths still spells the word"""
    word = walk(board, turns)
    at = data.draw(st.integers(0, len(word) - 1))
    word = word[:at] + data.draw(st.sampled_from("abc")) + word[at + 1 :]
    assert solution(board, word) == bool(paths(board, word))


def test_fifteen_letters_on_thirty_six_tiles(solution):
    """a path is left at its first wrong letter, not when it is complete"""
    rows = [ALPHABET[6 * row : 6 * row + 6] for row in range(6)]
    assert solution(tiles(*rows), "ABCDEFLKJIHGMNO") == YES
    assert solution(tiles(*rows), "ABCDEFLKJIHGMNP") == NO
    assert solution(tiles(*rows), "jihgfedcbXYZabc") == NO


def test_wrong_turns_late_in_the_word(solution):
    """among many beginnings that match, one path fits"""
    rows = ["aaabaa", "abbbba", "aabaaa", "bbbbbb", "aaaaab", "cbbbbb"]
    assert solution(tiles(*rows), "c" + "b" * 10 + "a") == YES
    assert solution(tiles(*rows), "c" + "b" * 5 + "a" * 3 + "c") == NO


GROWS_TO = 9


def growing(solution, n):
    """a word that almost fits everywhere on a board of one letter"""
    solution([["a"] * 4 for _ in range(4)], "a" * (n - 1) + "b")
