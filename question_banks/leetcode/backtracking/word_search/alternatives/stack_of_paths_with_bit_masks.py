from collections import Counter


def exist(board: list[list[str]], word: str) -> bool:
    """From the rarer end, with the used tiles of each path as the bits of a number."""
    count = Counter(letter for row in board for letter in row)
    if any(count[letter] < needed for letter, needed in Counter(word).items()):
        return False
    if count[word[0]] > count[word[-1]]:
        word = word[::-1]
    columns = len(board[0])
    letters = [letter for row in board for letter in row]
    near: list[list[int]] = [[] for _ in letters]
    for tile in range(len(letters)):
        if (tile + 1) % columns:
            near[tile].append(tile + 1)
            near[tile + 1].append(tile)
        if tile + columns < len(letters):
            near[tile].append(tile + columns)
            near[tile + columns].append(tile)
    paths = [(tile, 1, 1 << tile) for tile, letter in enumerate(letters) if letter == word[0]]
    while paths:
        tile, length, used = paths.pop()
        if length == len(word):
            return True
        for other in near[tile]:
            if letters[other] == word[length] and not used >> other & 1:
                paths.append((other, length + 1, used | 1 << other))
    return False
