# verdict: wrong_answer
# why: the in-order values are compared with their sorted copy, which is the same when a value occurs twice
def is_valid_BST(root: TreeNode | None) -> bool:
    values = []

    def walk(node):
        if node:
            walk(node.left)
            values.append(node.val)
            walk(node.right)

    walk(root)
    return values == sorted(values)
