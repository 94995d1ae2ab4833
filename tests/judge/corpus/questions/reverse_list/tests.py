from interview_cli.judge.nodes import linked_list, list_values


def test_empty(solution):
    assert solution(None) is None


def test_three(solution):
    assert list_values(solution(linked_list([1, 2, 3]))) == [3, 2, 1]


def test_many(solution):
    assert list_values(solution(linked_list(range(100)))) == list(range(99, -1, -1))
