# verdict: wrong_answer
# why: the map is a default argument that is filled once, so the second tree is built with the places of the first
def build_tree(preorder: list[int], inorder: list[int], place: dict[int, int] = {}) -> TreeNode | None:
    for index, value in enumerate(inorder):
        place.setdefault(value, index)
    roots = iter(preorder)

    def build(start, end):
        if start >= end:
            return None
        value = next(roots, None)
        if value is None:
            return None
        return TreeNode(value, build(start, place[value]), build(place[value] + 1, end))

    return build(0, len(inorder))
