def is_valid_BST(root: TreeNode | None) -> bool:
    """Each subtree reports its smallest and its largest value, or None if it is no search tree."""

    def span(node: TreeNode) -> tuple[int, int] | None:
        smallest = largest = node.val
        if node.left:
            left = span(node.left)
            if left is None or left[1] >= node.val:
                return None
            smallest = left[0]
        if node.right:
            right = span(node.right)
            if right is None or right[0] <= node.val:
                return None
            largest = right[1]
        return smallest, largest

    return span(root) is not None
