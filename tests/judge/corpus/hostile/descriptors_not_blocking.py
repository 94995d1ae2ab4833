# verdict: wrong_answer | runtime_error
# why: switches the channel and the streams to non-blocking, with tiny buffers
import os
import socket


def double(x):
    for descriptor in range(32):
        try:
            os.set_blocking(descriptor, False)
            channel = socket.socket(fileno=os.dup(descriptor))
            channel.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1)
        except OSError:
            continue
    return [0] * 100_000
