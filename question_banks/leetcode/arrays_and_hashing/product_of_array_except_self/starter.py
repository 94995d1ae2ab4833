def product_except_self(nums: list[int]) -> list[int]:
    """Return for each place the product of all numbers but the one at that place."""
