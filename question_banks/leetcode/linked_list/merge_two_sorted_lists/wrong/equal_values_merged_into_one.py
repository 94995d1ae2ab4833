# verdict: wrong_answer
# why: a third branch for equal values moves both pointers and keeps one node, as in a union of two sets
def merge_two_lists(list1: ListNode | None, list2: ListNode | None) -> ListNode | None:
    before_head = tail = ListNode()
    while list1 and list2:
        if list1.val < list2.val:
            tail.next, list1 = list1, list1.next
        elif list1.val > list2.val:
            tail.next, list2 = list2, list2.next
        else:
            tail.next, list1, list2 = list1, list1.next, list2.next
        tail = tail.next
    tail.next = list1 or list2
    return before_head.next
