# Both halves in one call, so that the tree that was written and the tree that was read can be compared as objects.
def written_and_read(root: TreeNode | None) -> list[TreeNode | None]:
    return [root, solution.Codec().deserialize(solution.Codec().serialize(root))]
