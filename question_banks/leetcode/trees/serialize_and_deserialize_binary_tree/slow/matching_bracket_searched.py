# verdict: time_limit
# why: looks for the bracket that closes each subtree and copies what is inside, O(n) for each level
class Codec:
    def serialize(self, root: TreeNode | None) -> str:
        return f"{root.val}({self.serialize(root.left)})({self.serialize(root.right)})" if root else ""

    def deserialize(self, data: str) -> TreeNode | None:
        if not data:
            return None
        first = data.index("(")
        open_brackets = 0
        for place in range(first, len(data)):
            if data[place] == "(":
                open_brackets += 1
            elif data[place] == ")":
                open_brackets -= 1
                if open_brackets == 0:
                    break
        left, right = data[first + 1 : place], data[place + 2 : -1]
        return TreeNode(int(data[:first]), self.deserialize(left), self.deserialize(right))
