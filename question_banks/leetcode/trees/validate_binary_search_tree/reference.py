from math import inf


def is_valid_BST(root: TreeNode | None) -> bool:
    def fits(node: TreeNode | None, low: float, high: float) -> bool:
        """Whether the subtree is a search tree with all values strictly between low and high."""
        if node is None:
            return True
        inside = low < node.val < high
        return inside and fits(node.left, low, node.val) and fits(node.right, node.val, high)

    return fits(root, -inf, inf)
