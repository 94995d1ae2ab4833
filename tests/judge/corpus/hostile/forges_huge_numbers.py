# verdict: runtime_error | wrong_answer | time_limit
# why: a thousand numbers of a million digits each
# memory: 300
import json

real = json.dumps


def forged(message, *rest, **options):
    text = real(message, *rest, **options)
    if type(message) is dict and "value" in message:
        number = '{"i":"' + "f" * 50_000 + '"}'
        text = text.replace('"value":0', '"value":[' + ",".join([number] * 1000) + "]", 1)
    return text


json.dumps = forged


def double(x):
    return 0
