# verdict: runtime_error | wrong_answer
# why: an error whose parts are of types that nobody expects
import json

real = json.dumps


def forged(message, *rest, **options):
    if type(message) is dict and "value" in message:
        error = {"type": {}, "message": None, "line": "\x1b[2J", "trace": [[1], {"\x1b": "\x07"}, None]}
        message = {"id": message["id"], "error": error}
    return real(message, *rest, **options)


json.dumps = forged


def double(x):
    return 0
