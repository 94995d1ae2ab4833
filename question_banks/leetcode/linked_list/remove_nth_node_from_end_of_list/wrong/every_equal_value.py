# verdict: wrong_answer
# why: finds the value of the wanted node and removes the first node with this value
def remove_nth_from_end(head: ListNode | None, n: int) -> ListNode | None:
    values = []
    while head:
        values.append(head.val)
        head = head.next
    values.remove(values[-n])
    rest = None
    for value in reversed(values):
        rest = ListNode(value, rest)
    return rest
