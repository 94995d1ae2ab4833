class Solution:
    def buildTree(self, preorder: List[int], inorder: List[int]) -> Optional[TreeNode]:
        if not inorder:
            return None
        middle = inorder.index(preorder[0])
        left = self.buildTree(preorder[1 : middle + 1], inorder[:middle])
        right = self.buildTree(preorder[middle + 1 :], inorder[middle + 1 :])
        return TreeNode(preorder[0], left, right)
