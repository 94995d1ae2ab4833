# verdict: time_limit
# why: every step down searches a whole subtree for both nodes, O(nodes · depth)
def lowest_common_ancestor(root: TreeNode, p: TreeNode, q: TreeNode) -> TreeNode:
    def holds(node: TreeNode | None, wanted: TreeNode) -> bool:
        if node is None or node is wanted:
            return node is wanted
        return holds(node.left, wanted) or holds(node.right, wanted)

    while True:
        if holds(root.left, p) and holds(root.left, q):
            root = root.left
        elif holds(root.right, p) and holds(root.right, q):
            root = root.right
        else:
            return root
