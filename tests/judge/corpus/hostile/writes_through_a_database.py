# verdict: wrong_answer | runtime_error
# why: lets sqlite and shelve make the file
import shelve
import sqlite3


def double(x):
    attempts = (
        lambda: sqlite3.connect("/tmp/drill-corpus.db").execute("create table t(x)"),
        lambda: shelve.open("/tmp/drill-corpus-shelf").close(),
    )
    for attempt in attempts:
        try:
            attempt()
            return 2 * x
        except Exception:
            continue
    return -1
