# verdict: wrong_answer
# why: the text is the number of the tree in a table of the class, so the reader hands out the very tree that was written
class Codec:
    table: list[TreeNode | None] = []

    def serialize(self, root: TreeNode | None) -> str:
        Codec.table.append(root)
        return str(len(Codec.table) - 1)

    def deserialize(self, data: str) -> TreeNode | None:
        return Codec.table[int(data)]
