# verdict: wrong_answer
# why: the keys of a dict
# question: letters
def letters(word):
    return {"\x1b[2J\x07": 1, "\ud800": 2}
