# verdict: wrong_answer
# why: the edges of the originals are bent towards the copies on the way
def clone_graph(node: Node | None) -> Node | None:
    if node is None:
        return None
    copies = {node: Node(node.val)}
    stack = [node]
    while stack:
        here = stack.pop()
        for place, neighbour in enumerate(here.neighbors):
            if neighbour not in copies:
                copies[neighbour] = Node(neighbour.val)
                stack.append(neighbour)
            here.neighbors[place] = copies[neighbour]
        copies[here].neighbors = here.neighbors
    return copies[node]
