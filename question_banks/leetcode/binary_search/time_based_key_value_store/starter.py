class TimeMap:
    """Keeps for each key all values it has had, and answers which one it had at a given time."""

    def __init__(self) -> None:
        """Start empty."""

    def set(self, key: str, value: str, timestamp: int) -> None:
        """Store that key has this value from timestamp on; timestamps grow from call to call."""

    def get(self, key: str, timestamp: int) -> str:
        """Return the value set with the largest time not later than timestamp, or an empty string."""
