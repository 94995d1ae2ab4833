# verdict: wrong_answer
# why: the recursion turns each link, but the old head still points to the second node, so the list ends in a circle
def reverse_list(head: ListNode | None) -> ListNode | None:
    if head is None or head.next is None:
        return head
    first = reverse_list(head.next)
    head.next.next = head
    return first
