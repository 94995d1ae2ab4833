"""drill: daily interview practice in the terminal."""

__version__ = "0.1.0"
