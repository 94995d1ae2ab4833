# verdict: runtime_error
# why: the place in the whole inorder list is taken for the size of the left subtree, true only if that starts at 0
def build_tree(preorder: list[int], inorder: list[int]) -> TreeNode | None:
    place = {value: index for index, value in enumerate(inorder)}

    def build(first, start, end):
        if start >= end:
            return None
        node = TreeNode(preorder[first])
        middle = place[node.val]
        node.left = build(first + 1, start, middle)
        node.right = build(first + 1 + middle, middle + 1, end)
        return node

    return build(0, 0, len(inorder))
