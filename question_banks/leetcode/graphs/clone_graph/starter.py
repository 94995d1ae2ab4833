def clone_graph(node: Node | None) -> Node | None:
    """Return the copy of node in a deep copy of the graph that it belongs to."""
