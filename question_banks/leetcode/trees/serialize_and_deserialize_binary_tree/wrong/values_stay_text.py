# verdict: wrong_answer
# why: the words are put into the nodes as they are, so the new tree holds "4" where the old one held 4
class Codec:
    def serialize(self, root: TreeNode | None) -> str:
        if root is None:
            return "#"
        return f"{root.val},{self.serialize(root.left)},{self.serialize(root.right)}"

    def deserialize(self, data: str) -> TreeNode | None:
        words = iter(data.split(","))

        def read():
            word = next(words)
            return None if word == "#" else TreeNode(word, read(), read())

        return read()
