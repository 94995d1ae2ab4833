# verdict: wrong_answer | time_limit | memory_limit
# why: forty levels of a list that holds the level below twice: small in memory, endless when written
def double(x):
    answer = [0]
    for _ in range(40):
        answer = [answer, answer]
    return answer
