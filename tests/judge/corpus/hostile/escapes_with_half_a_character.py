# verdict: wrong_answer
# why: half a surrogate pair in a text that a test repeats cannot be written as UTF-8
# question: shout
def shout(text):
    return "\ud800"
