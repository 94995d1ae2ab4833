# verdict: wrong_answer
# why: one node of each list in turn looks sorted in the usual example, where the lists happen to interleave
def merge_two_lists(list1: ListNode | None, list2: ListNode | None) -> ListNode | None:
    if list1 is None or list2 is None:
        return list1 or list2
    if list2.val < list1.val:
        list1, list2 = list2, list1
    after1, after2 = list1.next, list2.next
    list1.next = list2
    list2.next = merge_two_lists(after1, after2)
    return list1
