# verdict: runtime_error
# why: the first node is taken out before the loop, and an empty list has none
def reverse_list(head: ListNode | None) -> ListNode | None:
    node = head.next
    head.next = None
    while node:
        node.next, head, node = head, node, node.next
    return head
