# verdict: runtime_error
# why: nothing remembers the copies made, so an edge is followed back and forth without end
def clone_graph(node: Node | None) -> Node | None:
    if node is None:
        return None
    return Node(node.val, [clone_graph(neighbour) for neighbour in node.neighbors])
