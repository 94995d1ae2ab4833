# verdict: wrong_answer | time_limit | memory_limit | runtime_error
# why: a node whose successor is made when somebody looks
# question: reverse_list
class ListNode:
    val = 1

    @property
    def next(self):
        return ListNode()


def reverse(head):
    return ListNode() if head else None
