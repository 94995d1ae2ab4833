def level_order(root: TreeNode | None) -> list[list[int]]:
    """Return the values of each level from left to right, the levels from the root downwards."""
