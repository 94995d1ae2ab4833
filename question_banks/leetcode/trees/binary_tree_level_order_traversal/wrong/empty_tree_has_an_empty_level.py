# verdict: wrong_answer
# why: an empty tree is taken for one level without nodes
def level_order(root: TreeNode | None) -> list[list[int]]:
    levels = [[root.val]] if root else [[]]
    level = [root] if root else []
    while level:
        level = [child for node in level for child in (node.left, node.right) if child]
        if level:
            levels.append([node.val for node in level])
    return levels
