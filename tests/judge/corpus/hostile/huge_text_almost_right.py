# verdict: wrong_answer | time_limit
# why: many lines that are all nearly the expected one: the costliest case for difflib
# question: shout
def shout(text):
    if text == "hello":
        return "HELLO"
    return "\n".join(f"A{i}" for i in range(20_000))
