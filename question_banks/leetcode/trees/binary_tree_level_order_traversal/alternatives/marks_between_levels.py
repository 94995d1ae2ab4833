def level_order(root: TreeNode | None) -> list[list[int]]:
    """None in the queue ends a level."""
    levels: list[list[int]] = [[]]
    queue = [root, None] if root else []
    for node in queue:
        if node is not None:
            levels[-1].append(node.val)
            queue.extend(child for child in (node.left, node.right) if child)
        elif levels[-1]:
            levels.append([])
            queue.append(None)
    return levels[:-1]
