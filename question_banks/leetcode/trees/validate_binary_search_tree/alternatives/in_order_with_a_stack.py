def is_valid_BST(root: TreeNode | None) -> bool:
    path: list[TreeNode] = []
    node, before = root, None
    while path or node:
        while node:
            path.append(node)
            node = node.left
        node = path.pop()
        if before is not None and node.val <= before:
            return False
        before, node = node.val, node.right
    return True
