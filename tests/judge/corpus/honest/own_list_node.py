# verdict: accepted
# why: a node class of its own, and new nodes
# question: reverse_list
class ListNode:
    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next


def reverse(head):
    back = None
    while head:
        back, head = ListNode(head.val, back), head.next
    return back
