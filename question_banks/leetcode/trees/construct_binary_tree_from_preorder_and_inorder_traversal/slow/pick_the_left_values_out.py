# verdict: time_limit
# why: each value of the preorder is searched for in the left part of the inorder, O(n²) for each level of the tree
def build_tree(preorder: list[int], inorder: list[int]) -> TreeNode | None:
    if not preorder:
        return None
    middle = inorder.index(preorder[0])
    left, right = inorder[:middle], inorder[middle + 1 :]
    return TreeNode(
        preorder[0],
        build_tree([value for value in preorder if value in left], left),
        build_tree([value for value in preorder if value in right], right),
    )
