class LRUCache:
    """A cache of at most `capacity` entries that gives up the least recently used one when it is full."""

    def __init__(self, capacity: int) -> None:
        """Start empty."""

    def get(self, key: int) -> int:
        """Return the value of key, which is now the most recently used, or -1 when it is not in the cache."""

    def put(self, key: int, value: int) -> None:
        """Set the value of key, which is now the most recently used; evict the least recently used if need be."""
