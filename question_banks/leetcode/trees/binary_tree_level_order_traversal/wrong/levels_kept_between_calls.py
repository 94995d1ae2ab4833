# verdict: wrong_answer
# why: the list of levels is a default argument, so the second tree is appended to the first
def level_order(root: TreeNode | None, depth: int = 0, levels: list[list[int]] = []) -> list[list[int]]:
    if root:
        if depth == len(levels):
            levels.append([])
        levels[depth].append(root.val)
        level_order(root.left, depth + 1, levels)
        level_order(root.right, depth + 1, levels)
    return levels
