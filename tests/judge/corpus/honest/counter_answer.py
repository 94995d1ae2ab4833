# verdict: accepted
# why: a Counter where a dict is asked for
# question: letters
from collections import Counter


def letters(word):
    return Counter(word)
