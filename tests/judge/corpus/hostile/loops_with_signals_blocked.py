# verdict: time_limit
# why: blocks and ignores every signal that can be
import signal

for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, signal.SIG_IGN)
signal.pthread_sigmask(signal.SIG_BLOCK, set(signal.Signals))


def double(x):
    while True:
        pass
