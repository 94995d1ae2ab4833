# verdict: wrong_answer | time_limit | memory_limit
# why: a list of half a million nodes
# question: reverse_list
# memory: 300
def reverse(head):
    if head is None:
        return None
    for _ in range(200_000):
        head = ListNode(0, head)
    return head
