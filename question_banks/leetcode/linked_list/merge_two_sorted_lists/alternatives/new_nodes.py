from collections.abc import Iterator
from heapq import merge


def merge_two_lists(list1: ListNode | None, list2: ListNode | None) -> ListNode | None:
    head: ListNode | None = None
    for value in reversed(list(merge(values(list1), values(list2)))):
        head = ListNode(value, head)
    return head


def values(node: ListNode | None) -> Iterator[int]:
    while node is not None:
        yield node.val
        node = node.next
