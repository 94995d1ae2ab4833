# verdict: wrong_answer
# why: dicts nested ten thousand levels
# question: letters
def letters(word):
    answer = {}
    for _ in range(10**4):
        answer = {"a": answer}
    return answer
