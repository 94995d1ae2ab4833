def reverse(head):
    back = None
    while head:
        head.next, back, head = back, head, head.next
    return back
