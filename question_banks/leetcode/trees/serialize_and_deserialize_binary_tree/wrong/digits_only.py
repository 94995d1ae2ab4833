# verdict: wrong_answer
# why: finds the values by a pattern of digits, which drops the sign of the negative ones
class Codec:
    def serialize(self, root: TreeNode | None) -> str:
        if root is None:
            return "#"
        return f"{root.val},{self.serialize(root.left)},{self.serialize(root.right)}"

    def deserialize(self, data: str) -> TreeNode | None:
        words = iter(re.findall(r"\d+|#", data))

        def read():
            word = next(words)
            return None if word == "#" else TreeNode(int(word), read(), read())

        return read()
