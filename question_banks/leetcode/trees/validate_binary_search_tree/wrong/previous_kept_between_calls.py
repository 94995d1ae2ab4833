# verdict: wrong_answer
# why: the value before is a global that is never reset, so the second tree is compared with the end of the first
previous = None


def is_valid_BST(root: TreeNode | None) -> bool:
    global previous
    if root is None:
        return True
    if not is_valid_BST(root.left):
        return False
    if previous is not None and root.val <= previous:
        return False
    previous = root.val
    return is_valid_BST(root.right)
