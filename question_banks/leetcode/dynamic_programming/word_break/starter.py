def word_break(s: str, word_dict: list[str]) -> bool:
    """Return whether s can be cut into pieces that are all words of word_dict."""
