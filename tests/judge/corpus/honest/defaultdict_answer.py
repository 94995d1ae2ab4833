# verdict: accepted
# why: a defaultdict where a dict is asked for
# question: letters
def letters(word):
    counts = defaultdict(int)
    for letter in word:
        counts[letter] += 1
    return counts
