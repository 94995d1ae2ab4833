# verdict: wrong_answer
# why: the place in the text is set to the start by the constructor only, so the same object cannot read a second text
class Codec:
    def __init__(self) -> None:
        self.place = 0

    def serialize(self, root: TreeNode | None) -> str:
        return f"{root.val},{self.serialize(root.left)},{self.serialize(root.right)}" if root else "#"

    def deserialize(self, data: str) -> TreeNode | None:
        words = data.split(",")

        def read():
            word = words[self.place] if self.place < len(words) else "#"
            self.place += 1
            return None if word == "#" else TreeNode(int(word), read(), read())

        return read()
