def reverse_list(head: ListNode | None) -> ListNode | None:
    reversed_part: ListNode | None = None
    while head is not None:
        after = head.next
        head.next = reversed_part
        reversed_part, head = head, after
    return reversed_part
