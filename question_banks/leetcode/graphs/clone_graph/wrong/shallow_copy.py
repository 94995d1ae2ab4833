# verdict: wrong_answer
# why: only the first node is new, and its list of neighbours still holds the original nodes
def clone_graph(node: Node | None) -> Node | None:
    if node is None:
        return None
    return Node(node.val, list(node.neighbors))
