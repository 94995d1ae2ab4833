# verdict: wrong_answer | time_limit
# why: has every attribute, and each looks at you for ever
class Evil:
    def __getattribute__(self, name):
        while True:
            pass


def double(x):
    return Evil()
