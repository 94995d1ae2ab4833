# verdict: time_limit
# why: each node joins the levels of its two subtrees into new lists, O(n · h)
from itertools import zip_longest


def level_order(root: TreeNode | None) -> list[list[int]]:
    if root is None:
        return []
    below = zip_longest(level_order(root.left), level_order(root.right), fillvalue=[])
    return [[root.val]] + [left + right for left, right in below]
