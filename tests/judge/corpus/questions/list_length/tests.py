from interview_cli.judge.nodes import linked_list, list_values


def test_the_number_of_nodes(solution):
    for size in (3, 1, 8):
        head = linked_list(range(size))
        assert solution(head) == len(list_values(head))
