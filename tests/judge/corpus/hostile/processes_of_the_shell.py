# verdict: wrong_answer
# why: a shell does what Python may not
import os
import subprocess


def double(x):
    if os.system("touch /tmp/drill-corpus-shell") == 0:
        return 2 * x
    try:
        subprocess.run(["/bin/sh", "-c", "touch /tmp/drill-corpus-shell"], check=True)
        return 2 * x
    except (OSError, subprocess.SubprocessError):
        return -1
