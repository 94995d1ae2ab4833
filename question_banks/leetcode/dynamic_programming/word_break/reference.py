def word_break(s: str, word_dict: list[str]) -> bool:
    words = set(word_dict)
    lengths = {len(word) for word in words}
    splittable = [True] + [False] * len(s)
    for end in range(1, len(s) + 1):
        splittable[end] = any(
            length <= end and splittable[end - length] and s[end - length : end] in words for length in lengths
        )
    return splittable[len(s)]
