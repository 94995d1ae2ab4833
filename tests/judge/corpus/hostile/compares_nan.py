# verdict: wrong_answer
# why: every comparison with nan is false, which a check written the wrong way round takes for right
# question: halve
def halve(x):
    return float("nan")
