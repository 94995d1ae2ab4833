# verdict: wrong_answer
# why: two traversals determine a tree only if its values are distinct, and here they may repeat
class Codec:
    def serialize(self, root: TreeNode | None) -> str:
        preorder, inorder = [], []

        def walk(node):
            if node:
                preorder.append(str(node.val))
                walk(node.left)
                inorder.append(str(node.val))
                walk(node.right)

        walk(root)
        return " ".join(preorder) + "|" + " ".join(inorder)

    def deserialize(self, data: str) -> TreeNode | None:
        preorder, inorder = (list(map(int, part.split())) for part in data.split("|"))

        def build(roots, values):
            if not values:
                return None
            middle = values.index(roots[0])
            left = build(roots[1 : middle + 1], values[:middle])
            return TreeNode(roots[0], left, build(roots[middle + 1 :], values[middle + 1 :]))

        return build(preorder, inorder)
