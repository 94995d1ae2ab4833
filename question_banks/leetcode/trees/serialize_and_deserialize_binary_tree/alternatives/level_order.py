from collections import deque


class Codec:
    def serialize(self, root):
        words = []
        waiting = deque([root])
        while waiting:
            node = waiting.popleft()
            words.append(str(node.val) if node else "null")
            if node:
                waiting += [node.left, node.right]
        return ",".join(words)

    def deserialize(self, data):
        words = iter(data.split(","))

        def node_or_none():
            word = next(words)
            return None if word == "null" else TreeNode(int(word))

        root = node_or_none()
        waiting = deque([root] if root else [])
        while waiting:
            node = waiting.popleft()
            node.left, node.right = node_or_none(), node_or_none()
            waiting.extend(child for child in (node.left, node.right) if child)
        return root
