def merge_two_lists(list1: ListNode | None, list2: ListNode | None) -> ListNode | None:
    if list1 is None:
        return list2
    if list2 is not None and list2.val < list1.val:
        list1, list2 = list2, list1
    here = list1
    while list2 is not None:
        while here.next is not None and here.next.val <= list2.val:
            here = here.next
        here.next, list2 = list2, here.next
    return list1
