def merge_two_lists(list1: ListNode | None, list2: ListNode | None) -> ListNode | None:
    if list1 is None or list2 is None:
        return list1 or list2
    if list2.val < list1.val:
        list1, list2 = list2, list1
    list1.next = merge_two_lists(list1.next, list2)
    return list1
