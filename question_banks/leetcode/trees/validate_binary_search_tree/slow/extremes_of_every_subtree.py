# verdict: time_limit
# why: looks for the largest and the smallest value below each node again, O(n · h)
def is_valid_BST(root: TreeNode | None) -> bool:
    if root is None:
        return True
    if root.left and largest(root.left) >= root.val:
        return False
    if root.right and smallest(root.right) <= root.val:
        return False
    return is_valid_BST(root.left) and is_valid_BST(root.right)


def largest(node: TreeNode | None) -> float:
    return max(node.val, largest(node.left), largest(node.right)) if node else -inf


def smallest(node: TreeNode | None) -> float:
    return min(node.val, smallest(node.left), smallest(node.right)) if node else inf
