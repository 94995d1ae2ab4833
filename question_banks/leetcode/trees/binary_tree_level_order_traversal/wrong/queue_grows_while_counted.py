# verdict: wrong_answer
# why: the loop over a level asks for the length of the queue anew each time, while the children are appended to it
def level_order(root: TreeNode | None) -> list[list[int]]:
    levels = []
    queue = [root] if root else []
    while queue:
        level = []
        while len(queue) > 0:
            node = queue.pop(0)
            level.append(node.val)
            for child in (node.left, node.right):
                if child:
                    queue.append(child)
        levels.append(level)
    return levels
