# Many calls in one, so that the way between the processes does not hide what they cost: "insert" adds the word,
# "search" and "starts_with" are answered.
def replay(trie: "Trie", names: list[str], words: list[str]) -> list[bool | None]:
    starts_with = trie.starts_with if hasattr(trie, "starts_with") else trie.startsWith
    methods = {"insert": trie.insert, "search": trie.search, "starts_with": starts_with}
    return [methods[name](word) for name, word in zip(names, words)]
