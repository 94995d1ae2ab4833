# verdict: accepted
# why: the class is a subclass of list
# question: counter_class
class Tally(list):
    def __init__(self, start=0):
        super().__init__([start])

    def add(self, by):
        self.append(by)
        return sum(self)

    def total(self):
        return sum(self)
