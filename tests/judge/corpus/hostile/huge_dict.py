# verdict: wrong_answer | time_limit | memory_limit
# why: a million keys of text
# question: letters
# memory: 300
def letters(word):
    return dict.fromkeys(map(str, range(1_000_000)), 0)
