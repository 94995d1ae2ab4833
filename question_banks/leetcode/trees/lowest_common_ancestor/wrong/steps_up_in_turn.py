# verdict: wrong_answer
# why: both walk up in step without first levelling their depths, so they pass each other
def lowest_common_ancestor(root: TreeNode, p: TreeNode, q: TreeNode) -> TreeNode:
    parent = {root: root}
    waiting = [root]
    for node in waiting:
        for child in (node.left, node.right):
            if child:
                parent[child] = node
                waiting.append(child)
    while p is not q:
        p, q = parent[p], parent[q]
    return p
