def lowest_common_ancestor(root: TreeNode, p: TreeNode, q: TreeNode) -> TreeNode:
    common = root
    for one, other in zip(path_to(root, p), path_to(root, q), strict=False):
        if one is not other:
            break
        common = one
    return common


def path_to(root: TreeNode, wanted: TreeNode) -> list[TreeNode]:
    """The nodes from the root down to the wanted one."""
    path: list[TreeNode] = []
    waiting = [(root, 0)]
    while waiting:
        node, depth = waiting.pop()
        del path[depth:]
        path.append(node)
        if node is wanted:
            break
        waiting.extend((child, depth + 1) for child in (node.left, node.right) if child)
    return path
