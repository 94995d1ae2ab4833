# verdict: accepted
# why: rotates a deque and copies it back
# question: rotate_in_place
def rotate(nums, k):
    turned = deque(nums)
    turned.rotate(k)
    nums.clear()
    nums.extend(turned)
