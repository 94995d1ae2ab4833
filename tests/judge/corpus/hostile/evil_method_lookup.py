# verdict: runtime_error | wrong_answer
# why: methods are looked up by code that ends the process
# question: counter_class
class Tally:
    def __init__(self, start=0):
        pass

    def __getattr__(self, name):
        raise KeyboardInterrupt(name)
