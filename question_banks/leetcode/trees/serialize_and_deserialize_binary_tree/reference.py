class Codec:
    """The values in preorder, with a mark for each missing child."""

    def serialize(self, root: TreeNode | None) -> str:
        words: list[str] = []

        def write(node: TreeNode | None) -> None:
            if node is None:
                words.append("-")
            else:
                words.append(str(node.val))
                write(node.left)
                write(node.right)

        write(root)
        return " ".join(words)

    def deserialize(self, data: str) -> TreeNode | None:
        words = iter(data.split())

        def read() -> TreeNode | None:
            word = next(words)
            return None if word == "-" else TreeNode(int(word), read(), read())

        return read()
