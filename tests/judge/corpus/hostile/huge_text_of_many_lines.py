# verdict: wrong_answer | time_limit
# why: a million short lines, a feast for a line by line comparison
# question: shout
def shout(text):
    return "HELLO\nA\nB\n" * 300_000
