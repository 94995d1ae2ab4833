# verdict: runtime_error | wrong_answer
# why: a type's name that is half a surrogate pair cannot be written as UTF-8
import json

real = json.dumps


def forged(message, *rest, **options):
    if type(message) is dict and "value" in message:
        message = {**message, "value": {"x": "\ud800"}}
    return real(message, *rest, **options)


json.dumps = forged


def double(x):
    return object()
