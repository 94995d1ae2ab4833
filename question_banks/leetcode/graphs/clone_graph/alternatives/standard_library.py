from copy import deepcopy


def clone_graph(node: Node | None) -> Node | None:
    return deepcopy(node)
