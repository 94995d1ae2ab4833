def lowest_common_ancestor(root: TreeNode, p: TreeNode, q: TreeNode) -> TreeNode:
    """Return the deepest node of the tree that has both p and q below it or is one of them."""
