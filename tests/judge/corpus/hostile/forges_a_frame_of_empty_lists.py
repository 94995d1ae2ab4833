# verdict: runtime_error | wrong_answer | time_limit
# why: a frame of forty megabytes that becomes a gigabyte of empty lists when it is read
# memory: 300
import json

real = json.dumps


def forged(message, *rest, **options):
    text = real(message, *rest, **options)
    if type(message) is dict and "value" in message:
        text = text.replace('"value":0', '"value":[' + "[]," * 13_000_000 + "0]", 1)
    return text


json.dumps = forged


def double(x):
    return 0
