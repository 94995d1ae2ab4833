# verdict: wrong_answer
# why: an edge is copied only when it leads to a new node, so edges that close a cycle are lost
from collections import deque


def clone_graph(node: Node | None) -> Node | None:
    if node is None:
        return None
    copies = {node: Node(node.val)}
    waiting = deque([node])
    while waiting:
        here = waiting.popleft()
        for neighbour in here.neighbors:
            if neighbour not in copies:
                copies[neighbour] = Node(neighbour.val)
                waiting.append(neighbour)
                copies[here].neighbors.append(copies[neighbour])
                copies[neighbour].neighbors.append(copies[here])
    return copies[node]
