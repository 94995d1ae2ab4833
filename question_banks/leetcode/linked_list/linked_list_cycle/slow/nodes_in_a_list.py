# verdict: time_limit
# why: the nodes seen so far are kept in a list, and each search in it takes O(n), O(n²) in all
def has_cycle(head: ListNode | None) -> bool:
    seen = []
    while head:
        if head in seen:
            return True
        seen.append(head)
        head = head.next
    return False
