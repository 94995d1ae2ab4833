def letters(word: str) -> dict[str, int]:
    return {letter: word.count(letter) for letter in word}
