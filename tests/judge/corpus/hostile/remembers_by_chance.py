# verdict: wrong_answer
# why: guesses, and is right now and then
import random


def double(x):
    return random.choice([2 * x, 2 * x + 1])
