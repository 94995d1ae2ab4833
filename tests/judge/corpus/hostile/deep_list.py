# verdict: wrong_answer
# why: a list nested a hundred thousand levels
def double(x):
    answer = []
    for _ in range(10**5):
        answer = [answer]
    return answer
