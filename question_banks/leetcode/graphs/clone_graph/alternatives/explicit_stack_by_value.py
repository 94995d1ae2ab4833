def clone_graph(node: Node | None) -> Node | None:
    """The values are distinct, so that they can stand for the nodes."""
    if not node:
        return None
    copies = {node.val: Node(node.val, [])}
    stack = [node]
    while stack:
        here = stack.pop()
        for neighbour in here.neighbors:
            if neighbour.val not in copies:
                copies[neighbour.val] = Node(neighbour.val, [])
                stack.append(neighbour)
            copies[here.val].neighbors.append(copies[neighbour.val])
    return copies[node.val]
