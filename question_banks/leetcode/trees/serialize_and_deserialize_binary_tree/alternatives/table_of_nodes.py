import json


class Codec:
    """A JSON list of [value, place of the left child, place of the right child], without recursion."""

    def serialize(self, root: TreeNode | None) -> str:
        nodes = [root] if root else []
        rows: list[list[int | None]] = []
        for node in nodes:
            row: list[int | None] = [node.val]
            for child in (node.left, node.right):
                row.append(len(nodes) if child else None)
                if child:
                    nodes.append(child)
            rows.append(row)
        return json.dumps(rows)

    def deserialize(self, data: str) -> TreeNode | None:
        rows = json.loads(data)
        nodes = [TreeNode(value) for value, _, _ in rows]
        for node, (_, left, right) in zip(nodes, rows, strict=True):
            node.left = None if left is None else nodes[left]
            node.right = None if right is None else nodes[right]
        return nodes[0] if nodes else None
