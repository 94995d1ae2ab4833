# verdict: accepted
# why: turns the list round by recursion
# question: reverse_list
def reverse(head):
    if not head or not head.next:
        return head
    last = reverse(head.next)
    head.next.next = head
    head.next = None
    return last
