# verdict: runtime_error
# why: valid JSON, but a list
import json

real = json.dumps
json.dumps = lambda message, *rest, **options: "[]" if "value" in message else real(message, *rest, **options)


def double(x):
    return 0
