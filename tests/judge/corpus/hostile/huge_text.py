# verdict: wrong_answer | time_limit
# why: twenty megabytes on one line, which a careless comparison shows in full
# question: shout
# memory: 200
def shout(text):
    return "A" * 20_000_000
