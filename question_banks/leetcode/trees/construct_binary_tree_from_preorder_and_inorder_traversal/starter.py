def build_tree(preorder: list[int], inorder: list[int]) -> TreeNode | None:
    """Return the root of the tree that has these two traversals."""
