# verdict: wrong_answer
# why: remembers the tree in a variable of the class instead of writing it down, which works while nothing is sent away
class Codec:
    root = None

    def serialize(self, root: TreeNode | None) -> str:
        Codec.root = root
        return "tree"

    def deserialize(self, data: str) -> TreeNode | None:
        return Codec.root
