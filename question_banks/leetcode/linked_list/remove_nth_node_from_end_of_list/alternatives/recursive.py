class Solution:
    def removeNthFromEnd(self, head: Optional[ListNode], n: int) -> Optional[ListNode]:
        def from_end(node):
            if node is None:
                return 0, None
            behind, rest = from_end(node.next)
            node.next = rest
            return behind + 1, rest if behind + 1 == n else node

        return from_end(head)[1]
