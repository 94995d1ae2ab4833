# verdict: wrong_answer
# why: missing children are put into the queue too, and below the last level there are only missing ones
def level_order(root: TreeNode | None) -> list[list[int]]:
    levels = []
    queue = [root] if root else []
    while queue:
        levels.append([node.val for node in queue if node])
        queue = [child for node in queue if node for child in (node.left, node.right)]
    return levels
