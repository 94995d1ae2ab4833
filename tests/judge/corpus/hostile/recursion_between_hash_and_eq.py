# verdict: runtime_error | wrong_answer
# why: hashing asks for equality, which asks for the hash
# question: letters
class Deep:
    def __hash__(self):
        return len({self: 1})

    def __eq__(self, other):
        return hash(self) == hash(other)


def letters(word):
    return {Deep(): 1}
