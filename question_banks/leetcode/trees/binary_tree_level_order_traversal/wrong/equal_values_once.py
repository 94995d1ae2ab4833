# verdict: wrong_answer
# why: remembers what was seen by value, as in a graph, and a tree may hold a value more than once
def level_order(root: TreeNode | None) -> list[list[int]]:
    levels, seen = [], set()
    level = [root] if root else []
    while level:
        levels.append([node.val for node in level])
        seen.update(levels[-1])
        level = [child for node in level for child in (node.left, node.right) if child and child.val not in seen]
    return levels
