def alien_order(words: list[str]) -> str:
    followers: dict[str, list[str]] = {letter: [] for word in words for letter in word}
    for word, following in zip(words, words[1:]):
        if word != following and word.startswith(following):
            return ""
        for before, after in zip(word, following):
            if before != after:
                followers[before].append(after)
                break

    finished: dict[str, bool] = {}
    backwards: list[str] = []

    def visit(letter: str) -> bool:
        """Whether nothing below this letter leads back to the path."""
        if letter in finished:
            return finished[letter]
        finished[letter] = False
        if not all(visit(after) for after in followers[letter]):
            return False
        finished[letter] = True
        backwards.append(letter)
        return True

    if all(visit(letter) for letter in followers):
        return "".join(reversed(backwards))
    return ""
