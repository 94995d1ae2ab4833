# verdict: wrong_answer
# why: a text answer that a test repeats in its own message
# question: shout
def shout(text):
    return "\x1b[2J\x1b]0;pwned\x07\x9b31m\r\u202e"
