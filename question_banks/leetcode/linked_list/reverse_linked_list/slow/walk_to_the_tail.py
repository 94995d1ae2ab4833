# verdict: time_limit
# why: each node is looked up by walking from the head again, O(n²)
def reverse_list(head: ListNode | None) -> ListNode | None:
    last = None
    start = before = ListNode()
    while last is not head:
        node = head
        while node.next is not last:
            node = node.next
        before.next = ListNode(node.val)
        before, last = before.next, node
    return start.next
