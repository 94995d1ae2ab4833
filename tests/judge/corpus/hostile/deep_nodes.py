# verdict: wrong_answer
# why: a node's value is a node, whose value is a node
# question: reverse_list
def reverse(head):
    if head is None:
        return None
    node = ListNode(0)
    for _ in range(5000):
        node = ListNode(node)
    return node
