def lowest_common_ancestor(root: TreeNode, p: TreeNode, q: TreeNode) -> TreeNode:
    answer = root
    found = False

    def below(node: TreeNode | None) -> int:
        """How many of p and q are in this subtree."""
        nonlocal answer, found
        if node is None:
            return 0
        count = (node is p or node is q) + below(node.left) + below(node.right)
        if count == 2 and not found:
            answer, found = node, True
        return count

    below(root)
    return answer
