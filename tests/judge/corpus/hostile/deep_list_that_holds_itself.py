# verdict: wrong_answer
# why: a list that contains itself
def double(x):
    answer = []
    answer.append(answer)
    return answer
