def clone_graph(node: Node | None) -> Node | None:
    if node is None:
        return None
    found = [node]
    seen = {node}
    for here in found:
        for neighbour in here.neighbors:
            if neighbour not in seen:
                seen.add(neighbour)
                found.append(neighbour)
    copies = {original: Node(original.val) for original in found}
    for original, copy in copies.items():
        copy.neighbors = [copies[neighbour] for neighbour in original.neighbors]
    return copies[node]
