# verdict: wrong_answer
# why: nodes are marked as seen, but every edge makes a copy of its own of the node it leads to
from collections import deque


def clone_graph(node: Node | None) -> Node | None:
    if node is None:
        return None
    first = Node(node.val)
    seen = {node}
    waiting = deque([(node, first)])
    while waiting:
        here, copy = waiting.popleft()
        for neighbour in here.neighbors:
            twin = Node(neighbour.val)
            copy.neighbors.append(twin)
            if neighbour not in seen:
                seen.add(neighbour)
                waiting.append((neighbour, twin))
    return first
