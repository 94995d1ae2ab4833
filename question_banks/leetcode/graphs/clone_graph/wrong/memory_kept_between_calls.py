# verdict: wrong_answer
# why: a dictionary as default argument lives on, so that the next graph gets copies of nodes of the last one
def clone_graph(node: Node | None, copies: dict = {}) -> Node | None:
    if node is None:
        return None
    if node.val in copies:
        return copies[node.val]
    copies[node.val] = Node(node.val)
    copies[node.val].neighbors = [clone_graph(neighbour, copies) for neighbour in node.neighbors]
    return copies[node.val]
