from collections import defaultdict


def level_order(root: TreeNode | None) -> list[list[int]]:
    levels: defaultdict[int, list[int]] = defaultdict(list)
    waiting = [(root, 0)]
    while waiting:
        node, depth = waiting.pop()
        if node:
            levels[depth].append(node.val)
            waiting += [(node.right, depth + 1), (node.left, depth + 1)]
    return [levels[depth] for depth in range(len(levels))]
