def lowest_common_ancestor(root: TreeNode, p: TreeNode, q: TreeNode) -> TreeNode:
    parent: dict[TreeNode, TreeNode | None] = {root: None}
    waiting = [root]
    while p not in parent or q not in parent:
        node = waiting.pop()
        for child in (node.left, node.right):
            if child:
                parent[child] = node
                waiting.append(child)
    above_p: set[TreeNode | None] = set()
    node = p
    while node:
        above_p.add(node)
        node = parent[node]
    node = q
    while node not in above_p:
        node = parent[node]
    return node
