# verdict: wrong_answer | time_limit
# why: a list of nodes that runs into itself
# question: reverse_list
def reverse(head):
    if head:
        head.next = head
    return head
