from collections import deque
from heapq import merge


def merge_k_lists(lists: list[ListNode | None]) -> ListNode | None:
    """The two lists at the front are merged and put at the back."""
    waiting = deque(head for head in lists if head)
    while len(waiting) > 1:
        first, second = waiting.popleft(), waiting.popleft()
        nodes = list(merge(nodes_of(first), nodes_of(second), key=lambda node: node.val))
        for node, after in zip(nodes, nodes[1:]):
            node.next = after
        nodes[-1].next = None
        waiting.append(nodes[0])
    return waiting[0] if waiting else None


def nodes_of(head: ListNode | None) -> list[ListNode]:
    nodes: list[ListNode] = []
    while head:
        nodes.append(head)
        head = head.next
    return nodes
