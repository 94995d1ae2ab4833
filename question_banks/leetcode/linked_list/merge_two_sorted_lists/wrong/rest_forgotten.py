# verdict: wrong_answer
# why: the loop ends with the shorter list and what is left of the longer one is never attached
def merge_two_lists(list1: ListNode | None, list2: ListNode | None) -> ListNode | None:
    before_head = tail = ListNode()
    while list1 and list2:
        if list1.val <= list2.val:
            tail.next = ListNode(list1.val)
            list1 = list1.next
        else:
            tail.next = ListNode(list2.val)
            list2 = list2.next
        tail = tail.next
    return before_head.next
