-- The journal, format 1. Append-only: what is written stays as it was written.

-- What happened, one row an event; `stamp` and `at` are UTC microseconds, `body` is the event as JSON.
CREATE TABLE event (
    seq   INTEGER PRIMARY KEY,
    id    TEXT    UNIQUE NOT NULL,
    stamp INTEGER NOT NULL,
    at    INTEGER NOT NULL,
    kind  TEXT    NOT NULL,
    body  TEXT    NOT NULL
) STRICT;

CREATE INDEX event_stamp ON event (stamp);

-- Every version of a solution that was judged: the SHA-256 of its UTF-8 text, and the text deflated by zlib.
CREATE TABLE solution_version (
    id   TEXT PRIMARY KEY NOT NULL,
    text BLOB NOT NULL
) STRICT;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN
    SELECT raise(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN
    SELECT raise(ABORT, 'the journal is append-only');
END;

-- INSERT OR REPLACE deletes without firing the delete trigger.
CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id OR seq = NEW.seq)
BEGIN
    SELECT raise(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER solution_version_is_never_changed BEFORE UPDATE ON solution_version
BEGIN
    SELECT raise(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER solution_version_is_never_deleted BEFORE DELETE ON solution_version
BEGIN
    SELECT raise(ABORT, 'the journal is append-only');
END;

-- Its id is its content: keeping the same text again changes nothing.
CREATE TRIGGER solution_version_is_kept_once BEFORE INSERT ON solution_version
WHEN EXISTS (SELECT 1 FROM solution_version WHERE id = NEW.id)
BEGIN
    SELECT raise(IGNORE);
END;
