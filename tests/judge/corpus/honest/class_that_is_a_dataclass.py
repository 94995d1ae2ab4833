# verdict: accepted
# why: a dataclass, which cannot be hashed
# question: counter_class
from dataclasses import dataclass


@dataclass
class Tally:
    count: int = 0

    def add(self, by):
        self.count += by
        return self.count

    def total(self):
        return self.count
