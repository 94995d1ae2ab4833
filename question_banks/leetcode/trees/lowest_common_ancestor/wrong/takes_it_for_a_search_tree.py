# verdict: wrong_answer
# why: the values are compared as in a binary search tree, but this tree is in no order
def lowest_common_ancestor(root: TreeNode, p: TreeNode, q: TreeNode) -> TreeNode:
    node = root
    while node:
        if p.val < node.val and q.val < node.val and node.left:
            node = node.left
        elif p.val > node.val and q.val > node.val and node.right:
            node = node.right
        else:
            return node
    return root
