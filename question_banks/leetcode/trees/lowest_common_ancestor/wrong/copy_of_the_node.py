# verdict: wrong_answer
# why: only the value is carried up, and a new node is made of it in the end
def lowest_common_ancestor(root: TreeNode, p: TreeNode, q: TreeNode) -> TreeNode:
    def values(node):
        """The value found (or the answer's) in this subtree."""
        if node is None:
            return None
        if node.val in (p.val, q.val):
            return node.val
        left, right = values(node.left), values(node.right)
        if left is not None and right is not None:
            return node.val
        return right if left is None else left

    return TreeNode(values(root))
