# verdict: wrong_answer
# why: the preorder without marks says nothing about the shape; it is read as if the tree were a search tree
class Codec:
    def serialize(self, root: TreeNode | None) -> str:
        def values(node):
            return [node.val, *values(node.left), *values(node.right)] if node else []

        return " ".join(map(str, values(root)))

    def deserialize(self, data: str) -> TreeNode | None:
        def build(values):
            if not values:
                return None
            first, *rest = values
            left = [value for value in rest if value < first]
            right = [value for value in rest if value >= first]
            return TreeNode(first, build(left), build(right))

        return build(list(map(int, data.split())))
