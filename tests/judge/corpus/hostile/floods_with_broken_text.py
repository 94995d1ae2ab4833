# verdict: wrong_answer
# why: bytes that are no text in any encoding, as the last thing printed
import os


def double(x):
    os.write(1, bytes(range(256)) * 20 + b"\xed\xa0\x80\xf8\x88\x80\x80\x80\x00")
    return -1
