def clone_graph(node: Node | None) -> Node | None:
    copies: dict[Node, Node] = {}

    def copy_of(original: Node) -> Node:
        if original not in copies:
            copies[original] = Node(original.val)
            copies[original].neighbors = [copy_of(neighbour) for neighbour in original.neighbors]
        return copies[original]

    return copy_of(node) if node else None
