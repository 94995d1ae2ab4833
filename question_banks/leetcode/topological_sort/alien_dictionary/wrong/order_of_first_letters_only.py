# verdict: wrong_answer
# why: takes the letters in the order in which the words show them, and only looks at where words begin
def alien_order(words: list[str]) -> str:
    alphabet = ""
    last = ""
    for word in words:
        if word[0] != last and word[0] in alphabet:
            return ""
        if word[0] not in alphabet:
            alphabet += word[0]
        last = word[0]
    for word in words:
        for letter in word:
            if letter not in alphabet:
                alphabet += letter
    return alphabet
