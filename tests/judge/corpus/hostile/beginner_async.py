# verdict: wrong_answer
# why: a coroutine instead of an answer
async def double(x):
    return 2 * x
