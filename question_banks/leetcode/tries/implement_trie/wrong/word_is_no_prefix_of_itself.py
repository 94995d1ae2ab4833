# verdict: wrong_answer
# why: stores the proper beginnings of each word only, as if a word did not begin with itself
class Trie:
    def __init__(self) -> None:
        self.words, self.beginnings = set(), set()

    def insert(self, word: str) -> None:
        self.words.add(word)
        self.beginnings.update(word[:end] for end in range(1, len(word)))

    def search(self, word: str) -> bool:
        return word in self.words

    def starts_with(self, prefix: str) -> bool:
        return prefix in self.beginnings
