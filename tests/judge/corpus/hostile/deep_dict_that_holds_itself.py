# verdict: wrong_answer
# why: a dict that is its own value
# question: letters
def letters(word):
    answer = {}
    answer["a"] = answer
    return answer
