def build_tree(preorder: list[int], inorder: list[int]) -> TreeNode | None:
    place = {value: index for index, value in enumerate(inorder)}
    roots = iter(preorder)

    def build(start: int, end: int) -> TreeNode | None:
        """The subtree of inorder[start:end], whose preorder comes next."""
        if start == end:
            return None
        node = TreeNode(next(roots))
        middle = place[node.val]
        node.left = build(start, middle)
        node.right = build(middle + 1, end)
        return node

    return build(0, len(inorder))
