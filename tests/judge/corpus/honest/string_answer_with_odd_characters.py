# verdict: accepted
# why: answers by way of translate tables and odd characters
# question: shout
import string

TABLE = str.maketrans(string.ascii_lowercase, string.ascii_uppercase, "\x00\u200b")


def shout(text):
    return (text + "\u200b\x00").translate(TABLE)
