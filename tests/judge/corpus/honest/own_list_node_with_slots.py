# verdict: accepted
# why: a node class with __slots__ and a dataclass's constructor
# question: reverse_list
from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class ListNode:
    val: int = 0
    next: ListNode | None = None


def reverse(head):
    back = None
    while head:
        back, head = ListNode(head.val, back), head.next
    return back
