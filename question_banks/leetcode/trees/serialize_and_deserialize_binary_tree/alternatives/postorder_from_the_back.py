class Codec:
    """One character a node or gap, children before parents; the reader pops from the back."""

    GAP = "."
    FIRST = 0x4E00

    def serialize(self, root: TreeNode | None) -> str:
        if root is None:
            return self.GAP
        return self.serialize(root.left) + self.serialize(root.right) + chr(self.FIRST + root.val)

    def deserialize(self, data: str) -> TreeNode | None:
        letters = list(data)

        def read() -> TreeNode | None:
            letter = letters.pop()
            if letter == self.GAP:
                return None
            right = read()
            return TreeNode(ord(letter) - self.FIRST, read(), right)

        return read()
