# verdict: runtime_error
# why: no separator, so a value of two digits or with a sign is read as several values
class Codec:
    def serialize(self, root: TreeNode | None) -> str:
        if root is None:
            return "#"
        return str(root.val) + self.serialize(root.left) + self.serialize(root.right)

    def deserialize(self, data: str) -> TreeNode | None:
        letters = iter(data)

        def read():
            letter = next(letters)
            return None if letter == "#" else TreeNode(int(letter), read(), read())

        return read()
