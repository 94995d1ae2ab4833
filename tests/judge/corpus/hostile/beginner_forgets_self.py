# verdict: runtime_error
# why: methods without self
# question: counter_class
class Tally:
    def add(by):
        return by

    def total():
        return 0
