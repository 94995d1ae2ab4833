# verdict: wrong_answer
# why: the lists are ordered by their first values and chained, as if their ranges did not overlap
def merge_k_lists(lists: list[ListNode | None]) -> ListNode | None:
    dummy = tail = ListNode()
    for head in sorted((head for head in lists if head), key=lambda head: head.val):
        tail.next = head
        while tail.next:
            tail = tail.next
    return dummy.next
