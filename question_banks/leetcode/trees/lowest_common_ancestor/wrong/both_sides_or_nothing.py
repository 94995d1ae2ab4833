# verdict: wrong_answer
# why: a node counts only when p and q are in different subtrees of it, so one above the other is never found
def lowest_common_ancestor(root: TreeNode, p: TreeNode, q: TreeNode) -> TreeNode:
    answer = None

    def holds(node):
        nonlocal answer
        if node is None:
            return False
        left, right = holds(node.left), holds(node.right)
        if left and right:
            answer = node
        return left or right or node is p or node is q

    holds(root)
    return answer
