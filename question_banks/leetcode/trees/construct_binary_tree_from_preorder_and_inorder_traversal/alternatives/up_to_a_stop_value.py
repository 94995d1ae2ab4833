def build_tree(preorder: list[int], inorder: list[int]) -> TreeNode | None:
    """Both lists are consumed from the back; a subtree ends where the inorder shows the value of an ancestor."""
    preorder.reverse()
    inorder.reverse()

    def build(stop: int | None) -> TreeNode | None:
        if not inorder or inorder[-1] == stop:
            return None
        node = TreeNode(preorder.pop())
        node.left = build(node.val)
        inorder.pop()
        node.right = build(stop)
        return node

    return build(None)
