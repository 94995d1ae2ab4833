def build_tree(preorder: list[int], inorder: list[int]) -> TreeNode | None:
    if not inorder:
        return None
    root = TreeNode(preorder.pop(0))
    middle = inorder.index(root.val)
    root.left = build_tree(preorder, inorder[:middle])
    root.right = build_tree(preorder, inorder[middle + 1 :])
    return root
