class Codec:
    """value(left)(right), read with one index that moves on."""

    def serialize(self, root: TreeNode | None) -> str:
        return f"{root.val}({self.serialize(root.left)})({self.serialize(root.right)})" if root else ""

    def deserialize(self, data: str) -> TreeNode | None:
        self.text, self.place = data, 0
        return self._tree()

    def _tree(self) -> TreeNode | None:
        end = self.place
        while end < len(self.text) and self.text[end] not in "()":
            end += 1
        if end == self.place:
            return None
        node = TreeNode(int(self.text[self.place : end]))
        self.place = end + 1
        node.left = self._tree()
        self.place += 2
        node.right = self._tree()
        self.place += 1
        return node
