def count_bits(n: int) -> list[int]:
    """Return for each number from 0 to n how many ones its binary form has."""
