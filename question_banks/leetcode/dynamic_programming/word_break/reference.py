def word_break(s: str, word_dict: list[str]) -> bool:
    words = set(word_dict)
    lengths = {len(word) for word in words}
    splittable = [True]  # place by place, whether the text up to there can be cut into words
    for end in range(1, len(s) + 1):
        splittable.append(
            any(length <= end and splittable[end - length] and s[end - length : end] in words for length in lengths)
        )
    return splittable[-1]
