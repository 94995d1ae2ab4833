# verdict: accepted
# why: the entry point is an object that can be called
class Doubler:
    def __call__(self, x):
        return 2 * x


double = Doubler()
