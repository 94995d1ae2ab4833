# verdict: wrong_answer
# why: all links are turned, but the name still stands for the old head, which is the last node now
def reverse_list(head: ListNode | None) -> ListNode | None:
    before, node = None, head
    while node:
        after = node.next
        node.next = before
        before, node = node, after
    return head
