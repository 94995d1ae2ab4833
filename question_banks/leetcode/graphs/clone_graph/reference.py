from collections import deque


def clone_graph(node: Node | None) -> Node | None:
    if node is None:
        return None
    copy_of = {node: Node(node.val)}
    waiting = deque([node])
    while waiting:
        here = waiting.popleft()
        for neighbour in here.neighbors:
            if neighbour not in copy_of:
                copy_of[neighbour] = Node(neighbour.val)
                waiting.append(neighbour)
            copy_of[here].neighbors.append(copy_of[neighbour])
    return copy_of[node]
