def is_valid_BST(root: TreeNode | None) -> bool:
    """Return whether each node's value lies strictly between all values to its left and all to its right."""
