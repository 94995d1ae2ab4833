from collections import deque


def is_valid_BST(root: TreeNode | None) -> bool:
    waiting = deque([(root, None, None)])
    while waiting:
        node, low, high = waiting.popleft()
        if node is None:
            continue
        if (low is not None and node.val <= low) or (high is not None and node.val >= high):
            return False
        waiting.append((node.left, low, node.val))
        waiting.append((node.right, node.val, high))
    return True
