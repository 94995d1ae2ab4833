# verdict: time_limit
# why: walks down from the root again for each level, O(n · h)
def level_order(root: TreeNode | None) -> list[list[int]]:
    def at_depth(node: TreeNode | None, depth: int) -> list[int]:
        if node is None:
            return []
        if depth == 0:
            return [node.val]
        return at_depth(node.left, depth - 1) + at_depth(node.right, depth - 1)

    levels: list[list[int]] = []
    while level := at_depth(root, len(levels)):
        levels.append(level)
    return levels
