# verdict: wrong_answer
# why: None means no bound, but `if low` takes a bound of 0 for none as well
def is_valid_BST(root: TreeNode | None) -> bool:
    def fits(node, low, high):
        if node is None:
            return True
        if low and node.val <= low:
            return False
        if high and node.val >= high:
            return False
        return fits(node.left, low, node.val) and fits(node.right, node.val, high)

    return fits(root, None, None)
