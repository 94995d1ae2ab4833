# verdict: wrong_answer
# why: inserts the preorder into a search tree, as if the inorder were sorted, and never looks at it
def build_tree(preorder: list[int], inorder: list[int]) -> TreeNode | None:
    root = TreeNode(preorder[0])
    for value in preorder[1:]:
        node = root
        while True:
            side = "left" if value < node.val else "right"
            if getattr(node, side) is None:
                setattr(node, side, TreeNode(value))
                break
            node = getattr(node, side)
    return root
