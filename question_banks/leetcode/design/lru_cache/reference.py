from __future__ import annotations


class Entry:
    def __init__(self, key: int = 0, value: int = 0) -> None:
        self.key = key
        self.value = value
        self.older: Entry = self
        self.newer: Entry = self


class LRUCache:
    """A dictionary of entries, which are also a ring around a sentinel, ordered by last use."""

    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.entries: dict[int, Entry] = {}
        self.ring = Entry()  # ring.newer is the oldest entry, ring.older the newest

    def get(self, key: int) -> int:
        entry = self.entries.get(key)
        if entry is None:
            return -1
        self._unlink(entry)
        self._append(entry)
        return entry.value

    def put(self, key: int, value: int) -> None:
        if key in self.entries:
            self._unlink(self.entries[key])
        elif len(self.entries) == self.capacity:
            oldest = self.ring.newer
            self._unlink(oldest)
            del self.entries[oldest.key]
        self.entries[key] = Entry(key, value)
        self._append(self.entries[key])

    def _unlink(self, entry: Entry) -> None:
        entry.older.newer = entry.newer
        entry.newer.older = entry.older

    def _append(self, entry: Entry) -> None:
        """Links the entry in as the newest."""
        entry.older, entry.newer = self.ring.older, self.ring
        entry.older.newer = entry
        entry.newer.older = entry
