# verdict: wrong_answer
# why: the first bounds are the smallest and largest possible value, which are then not allowed themselves
def is_valid_BST(root: TreeNode | None) -> bool:
    def fits(node, low, high):
        if node is None:
            return True
        if not low < node.val < high:
            return False
        return fits(node.left, low, node.val) and fits(node.right, node.val, high)

    return fits(root, -(2**31), 2**31 - 1)
