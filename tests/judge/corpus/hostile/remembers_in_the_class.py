# verdict: wrong_answer
# why: the count is kept on the class, so all tallies are one
# question: counter_class
class Tally:
    count = 0

    def __init__(self, start=0):
        Tally.count += start

    def add(self, by):
        Tally.count += by
        return Tally.count

    def total(self):
        return Tally.count
