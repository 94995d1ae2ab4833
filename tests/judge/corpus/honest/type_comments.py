# verdict: accepted
# why: types in comments
def double(x):
    # type: (int) -> int
    answer = 2 * x  # type: int
    return answer  # type: ignore
