# verdict: wrong_answer
# why: cuts the line of all nodes into 1, 2, 4, … values, which is right only if no child is missing
def level_order(root: TreeNode | None) -> list[list[int]]:
    nodes = [root] if root else []
    for node in nodes:
        nodes += [child for child in (node.left, node.right) if child]
    levels, start, size = [], 0, 1
    while start < len(nodes):
        levels.append([node.val for node in nodes[start : start + size]])
        start, size = start + size, 2 * size
    return levels
