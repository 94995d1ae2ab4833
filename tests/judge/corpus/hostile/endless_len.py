# verdict: wrong_answer | runtime_error
# why: a sequence whose length lies and whose items never end
# question: items
class Long(list):
    def __len__(self):
        return 2**62

    def __iter__(self):
        while True:
            yield 0

    def __getitem__(self, index):
        return 0


def items(n):
    return Long()
