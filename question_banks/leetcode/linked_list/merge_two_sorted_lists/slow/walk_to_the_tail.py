# verdict: time_limit
# why: no pointer to the tail is kept, each append walks there from the head, O((n + m)²)
def merge_two_lists(list1: ListNode | None, list2: ListNode | None) -> ListNode | None:
    before_head = ListNode()
    while list1 or list2:
        if list2 is None or (list1 is not None and list1.val <= list2.val):
            smallest, list1 = list1, list1.next
        else:
            smallest, list2 = list2, list2.next
        tail = before_head
        while tail.next is not None:
            tail = tail.next
        tail.next = smallest
        smallest.next = None
    return before_head.next
