def max_area(height: list[int]) -> int:
    """Return the largest (j - i) * min(height[i], height[j]) over all i < j."""
