from functools import cache


def word_break(s: str, word_dict: list[str]) -> bool:
    @cache
    def splits_from(start: int) -> bool:
        if start == len(s):
            return True
        return any(s.startswith(word, start) and splits_from(start + len(word)) for word in word_dict)

    return splits_from(0)
