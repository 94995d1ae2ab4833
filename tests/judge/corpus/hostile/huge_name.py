# verdict: wrong_answer
# why: a class whose name has a million letters
def double(x):
    return type("A" * 1_000_000, (), {})()
