# verdict: wrong_answer
# why: going left passes on the upper bound only and going right the lower one, so the other is forgotten at each turn
def is_valid_BST(root: TreeNode | None) -> bool:
    def fits(node, low, high):
        if node is None:
            return True
        if not low < node.val < high:
            return False
        return fits(node.left, -inf, node.val) and fits(node.right, node.val, inf)

    return fits(root, -inf, inf)
