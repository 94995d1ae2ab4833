# verdict: wrong_answer
# why: forgets the rest of the list while turning it round
# question: reverse_list
def reverse(head):
    if head and head.next:
        head.next.next = head
        head.next, head = None, head.next
    return head
