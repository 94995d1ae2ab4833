# verdict: wrong_answer
# why: the dummy node is a default argument, so merging two empty lists returns the list of the call before
def merge_two_lists(
    list1: ListNode | None, list2: ListNode | None, before_head: ListNode = ListNode()
) -> ListNode | None:
    tail = before_head
    while list1 and list2:
        if list1.val <= list2.val:
            tail.next, list1 = list1, list1.next
        else:
            tail.next, list2 = list2, list2.next
        tail = tail.next
    if list1 or list2:
        tail.next = list1 or list2
    return before_head.next
