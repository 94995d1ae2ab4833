# verdict: runtime_error
# why: the class lacks a method
# question: counter_class
class Tally:
    def __init__(self, start=0):
        self.count = start

    def add(self, by):
        self.count += by
        return self.count
