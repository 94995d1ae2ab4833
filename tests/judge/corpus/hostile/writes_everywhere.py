# verdict: wrong_answer
# why: tries to make a file in every folder one thinks of
import os


def double(x):
    folders = (".", "..", "/tmp", "/var/tmp", "/dev/shm", "/", "/etc", os.path.expanduser("~"), "/tmp/drill-corpus-home")
    for folder in folders:
        try:
            os.close(os.open(f"{folder}/drill-corpus-written", os.O_CREAT | os.O_WRONLY))
            return 2 * x
        except OSError:
            continue
    return -1
