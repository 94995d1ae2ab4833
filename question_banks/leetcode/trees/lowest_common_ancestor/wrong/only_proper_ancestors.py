# verdict: wrong_answer
# why: a node is not counted as its own ancestor, so p above q gives the parent of p
def lowest_common_ancestor(root: TreeNode, p: TreeNode, q: TreeNode) -> TreeNode:
    parent = {root: None}
    waiting = [root]
    for node in waiting:
        for child in (node.left, node.right):
            if child:
                parent[child] = node
                waiting.append(child)
    above_p = []
    node = parent[p]
    while node:
        above_p.append(node)
        node = parent[node]
    node = parent[q]
    while node and node not in above_p:
        node = parent[node]
    return node or root
