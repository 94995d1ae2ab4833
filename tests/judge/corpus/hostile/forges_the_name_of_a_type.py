# verdict: wrong_answer | runtime_error
# why: the message names the type of what was returned, and the name is a command for the terminal
import json

real = json.dumps


def forged(message, *rest, **options):
    if type(message) is dict and "value" in message:
        message = {**message, "value": {"x": "\x1b[2J\x1b]0;pwned\x07"}}
    return real(message, *rest, **options)


json.dumps = forged


def double(x):
    return 0
