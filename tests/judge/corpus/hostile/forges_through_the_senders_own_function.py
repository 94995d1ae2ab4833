# verdict: runtime_error
# why: calls the judge's own function for sending, found in the frames, twice for one request
import json
import struct
import sys


def double(x):
    frame = sys._getframe()
    while frame:
        send, link = frame.f_globals.get("_send"), frame.f_locals.get("link")
        if callable(send) and type(link) is int:
            for value in (x + 1, 2 * x):
                body = json.dumps({"id": "forged", "value": value, "nodes": []}).encode()
                send(link, struct.pack(">I", len(body)) + body)
        frame = frame.f_back
    raise SystemExit(0)
