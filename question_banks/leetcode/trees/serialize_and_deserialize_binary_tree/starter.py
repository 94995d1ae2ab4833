class Codec:
    """Writes binary trees as text and reads them back."""

    def serialize(self, root: TreeNode | None) -> str:
        """Return a string from which deserialize can build the tree."""

    def deserialize(self, data: str) -> TreeNode | None:
        """Return the root of a new tree, equal to the one that was written into the string."""
