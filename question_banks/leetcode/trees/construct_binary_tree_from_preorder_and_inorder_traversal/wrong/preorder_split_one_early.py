# verdict: runtime_error
# why: off by one - the root is taken off the preorder, but its slices are cut as if it were still counted in the left part
def build_tree(preorder: list[int], inorder: list[int]) -> TreeNode | None:
    if not inorder:
        return None
    root = TreeNode(preorder[0])
    middle = inorder.index(root.val)
    root.left = build_tree(preorder[1:middle], inorder[:middle])
    root.right = build_tree(preorder[middle:], inorder[middle + 1 :])
    return root
