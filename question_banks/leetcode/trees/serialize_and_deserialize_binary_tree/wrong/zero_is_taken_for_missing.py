# verdict: wrong_answer
# why: a missing child is written as 0, which is a value as well
class Codec:
    def serialize(self, root: TreeNode | None) -> str:
        if root is None:
            return "0"
        return f"{root.val} {self.serialize(root.left)} {self.serialize(root.right)}"

    def deserialize(self, data: str) -> TreeNode | None:
        values = iter(map(int, data.split()))

        def read():
            value = next(values, 0)
            return TreeNode(value, read(), read()) if value else None

        return read()
