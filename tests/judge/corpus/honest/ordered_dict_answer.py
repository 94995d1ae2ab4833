# verdict: accepted
# why: an OrderedDict in another order where a dict is asked for
# question: letters
from collections import OrderedDict


def letters(word):
    return OrderedDict((letter, word.count(letter)) for letter in sorted(word, reverse=True))
