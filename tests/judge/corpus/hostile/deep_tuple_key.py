# verdict: wrong_answer
# why: a key of tuples nested so deeply that hashing it overflows a stack
# question: letters
def letters(word):
    key = ()
    for _ in range(5000):
        key = (key,)
    return {1: key}
