END = "end"


def word_break(s: str, word_dict: list[str]) -> bool:
    root: dict = {}
    for word in word_dict:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[END] = True
    reachable = [True] + [False] * len(s)
    for start in range(len(s)):
        if not reachable[start]:
            continue
        node = root
        for end in range(start, len(s)):
            if s[end] not in node:
                break
            node = node[s[end]]
            if END in node:
                reachable[end + 1] = True
    return reachable[len(s)]
