# verdict: wrong_answer | runtime_error
# why: sends open descriptors along the judge's channel
import array
import os
import socket


def double(x):
    for descriptor in range(3, 32):
        try:
            channel = socket.socket(fileno=os.dup(descriptor))
            rights = array.array("i", [0, 1, 2]).tobytes()
            channel.sendmsg([b"\x00"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, rights)])
        except OSError:
            continue
    return -1
