def build_tree(preorder: list[int], inorder: list[int]) -> TreeNode | None:
    root = TreeNode(preorder[0])
    path = [root]
    passed = 0
    for value in preorder[1:]:
        node = TreeNode(value)
        if path[-1].val != inorder[passed]:
            path[-1].left = node
        else:
            while path and path[-1].val == inorder[passed]:
                parent = path.pop()
                passed += 1
            parent.right = node
        path.append(node)
    return root
