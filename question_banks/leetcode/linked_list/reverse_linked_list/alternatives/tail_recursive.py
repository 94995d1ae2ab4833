def reverse_list(head: ListNode | None, reversed_part: ListNode | None = None) -> ListNode | None:
    if head is None:
        return reversed_part
    after, head.next = head.next, reversed_part
    return reverse_list(after, head)
