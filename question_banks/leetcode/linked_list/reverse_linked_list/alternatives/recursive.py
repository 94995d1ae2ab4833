def reverse_list(head: ListNode | None) -> ListNode | None:
    if head is None or head.next is None:
        return head
    first = reverse_list(head.next)
    head.next.next, head.next = head, None
    return first
