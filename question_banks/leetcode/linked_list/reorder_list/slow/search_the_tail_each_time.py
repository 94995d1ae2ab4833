# verdict: time_limit
# why: each step walks to the end of the list to fetch the last node, O(n²)
def reorder_list(head: ListNode | None) -> None:
    front = head
    while front is not None and front.next is not None and front.next.next is not None:
        before_last = front
        while before_last.next.next is not None:
            before_last = before_last.next
        last, before_last.next = before_last.next, None
        front.next, last.next, front = last, front.next, front.next
