# verdict: wrong_answer
# why: compares each node with its children only, so a value may be on the wrong side of a grandparent
def is_valid_BST(root: TreeNode | None) -> bool:
    if root is None:
        return True
    if root.left and root.left.val >= root.val:
        return False
    if root.right and root.right.val <= root.val:
        return False
    return is_valid_BST(root.left) and is_valid_BST(root.right)
