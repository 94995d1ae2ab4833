# verdict: wrong_answer
# why: unix, netlink and vsock sockets, and the abstract name space
import socket


def double(x):
    for family in ("AF_UNIX", "AF_NETLINK", "AF_VSOCK", "AF_PACKET", "AF_ALG"):
        try:
            socket.socket(getattr(socket, family), socket.SOCK_DGRAM)
            return 2 * x
        except (OSError, AttributeError):
            continue
    return -1
