# verdict: wrong_answer | time_limit
# why: every character becomes four when it is made visible
# question: shout
# memory: 200
def shout(text):
    return "\x1b" * 8_000_000
