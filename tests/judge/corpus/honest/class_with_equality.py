# verdict: accepted
# why: objects that are equal to each other are still two objects
# question: counter_class
class Tally:
    def __init__(self, start=0):
        self.count = start

    def __eq__(self, other):
        return isinstance(other, Tally)

    def __hash__(self):
        return 1

    def __len__(self):
        return 0

    def __repr__(self):
        return "tally"

    def add(self, by):
        self.count += by
        return self.count

    def total(self):
        return self.count
