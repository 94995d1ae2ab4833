from collections import deque


def reorder_list(head: ListNode | None) -> None:
    waiting: deque[ListNode] = deque()
    while head is not None:
        waiting.append(head)
        head = head.next
    tail = ListNode()
    while waiting:
        tail.next = waiting.popleft()
        tail = tail.next
        if waiting:
            tail.next = waiting.pop()
            tail = tail.next
    tail.next = None
