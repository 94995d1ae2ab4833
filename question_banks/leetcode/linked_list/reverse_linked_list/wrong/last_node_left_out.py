# verdict: wrong_answer
# why: the loop ends at the last node, because its successor is missing, before that node was turned
def reverse_list(head: ListNode | None) -> ListNode | None:
    if head is None:
        return None
    before = None
    while head.next:
        after = head.next
        head.next = before
        before, head = head, after
    return before
