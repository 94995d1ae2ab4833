from itertools import pairwise


def is_valid_BST(root: TreeNode | None) -> bool:
    def in_order(node: TreeNode | None):
        if node:
            yield from in_order(node.left)
            yield node.val
            yield from in_order(node.right)

    return all(before < after for before, after in pairwise(in_order(root)))
