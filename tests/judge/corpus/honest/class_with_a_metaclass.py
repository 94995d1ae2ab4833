# verdict: accepted
# why: a metaclass that keeps a register
# question: counter_class
class Registered(type):
    register = []

    def __new__(cls, name, bases, body):
        made = super().__new__(cls, name, bases, body)
        cls.register.append(made)
        return made


class Tally(metaclass=Registered):
    def __init__(self, start=0):
        self.count = start

    def add(self, by):
        self.count += by
        return self.count

    def total(self):
        return self.count
