# verdict: wrong_answer
# why: off by one - range(n) ends before n, and n belongs to the table
def count_bits(n: int) -> list[int]:
    return [bin(number).count("1") for number in range(n)]
