# verdict: wrong_answer
# why: the answer is overwritten on the way up, so the last node that has both below it is the root
def lowest_common_ancestor(root: TreeNode, p: TreeNode, q: TreeNode) -> TreeNode:
    answer = root

    def below(node):
        nonlocal answer
        if node is None:
            return 0
        count = (node is p or node is q) + below(node.left) + below(node.right)
        if count == 2:
            answer = node
        return count

    below(root)
    return answer
