# verdict: runtime_error
# why: the roots are read one after the other, but the right subtree is built before the left one
def build_tree(preorder: list[int], inorder: list[int]) -> TreeNode | None:
    place = {value: index for index, value in enumerate(inorder)}
    roots = iter(preorder)

    def build(start, end):
        if start >= end:
            return None
        node = TreeNode(next(roots))
        middle = place[node.val]
        node.right = build(middle + 1, end)
        node.left = build(start, middle)
        return node

    return build(0, len(inorder))
