# verdict: accepted
# why: an int is a fine float
# question: halve
def halve(x):
    return int(x / 2) if x / 2 == int(x / 2) else x / 2
