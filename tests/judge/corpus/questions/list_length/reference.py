def length(head):
    count = 0
    while head:
        count, head = count + 1, head.next
    return count
