def lowest_common_ancestor(root: TreeNode, p: TreeNode, q: TreeNode) -> TreeNode:
    parent: dict[TreeNode, TreeNode] = {}
    waiting = [root]
    for node in waiting:
        for child in (node.left, node.right):
            if child:
                parent[child] = node
                waiting.append(child)
    first, second = p, q
    while first is not second:
        first = parent.get(first, q)
        second = parent.get(second, p)
    return first
