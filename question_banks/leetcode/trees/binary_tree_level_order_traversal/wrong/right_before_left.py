# verdict: wrong_answer
# why: a stack gives back first what was put in last, and the children are put in from left to right
def level_order(root: TreeNode | None) -> list[list[int]]:
    levels = {}
    waiting = [(root, 0)] if root else []
    while waiting:
        node, depth = waiting.pop()
        levels.setdefault(depth, []).append(node.val)
        if node.left:
            waiting.append((node.left, depth + 1))
        if node.right:
            waiting.append((node.right, depth + 1))
    return list(levels.values())
