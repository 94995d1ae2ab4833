# verdict: runtime_error
# why: None, the empty graph, has neither a value nor neighbours
def clone_graph(node: Node | None) -> Node | None:
    copies = {node: Node(node.val)}
    stack = [node]
    while stack:
        here = stack.pop()
        for neighbour in here.neighbors:
            if neighbour not in copies:
                copies[neighbour] = Node(neighbour.val)
                stack.append(neighbour)
            copies[here].neighbors.append(copies[neighbour])
    return copies[node]
