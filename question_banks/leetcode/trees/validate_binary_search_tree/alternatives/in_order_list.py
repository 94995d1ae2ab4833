class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        values = self.inOrder(root)
        return values == sorted(set(values))

    def inOrder(self, node):
        return self.inOrder(node.left) + [node.val] + self.inOrder(node.right) if node else []
