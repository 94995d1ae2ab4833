# verdict: wrong_answer
# why: overwrites the node with its successor, which a last node does not have, so that it stays
def remove_nth_from_end(head: ListNode | None, n: int) -> ListNode | None:
    length, node = 0, head
    while node:
        length, node = length + 1, node.next
    if length == 1:
        return None
    node = head
    for _ in range(length - n):
        node = node.next
    if node.next:
        node.val, node.next = node.next.val, node.next.next
    return head
