# verdict: runtime_error | time_limit
# why: hashing never ends
# question: letters
class Evil:
    def __hash__(self):
        while True:
            pass


def letters(word):
    return {Evil(): 1}
