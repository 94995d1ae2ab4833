# verdict: runtime_error
# why: stores the tree like a heap, children at 2i + 1 and 2i + 2, which needs 2 to the power of the depth places
class Codec:
    def serialize(self, root: TreeNode | None) -> str:
        def depth(node):
            return 1 + max(depth(node.left), depth(node.right)) if node else 0

        words = ["#"] * (2 ** depth(root) - 1)

        def put(node, place):
            if node:
                words[place] = str(node.val)
                put(node.left, 2 * place + 1)
                put(node.right, 2 * place + 2)

        put(root, 0)
        return " ".join(words)

    def deserialize(self, data: str) -> TreeNode | None:
        words = data.split()

        def build(place):
            if place >= len(words) or words[place] == "#":
                return None
            return TreeNode(int(words[place]), build(2 * place + 1), build(2 * place + 2))

        return build(0)
