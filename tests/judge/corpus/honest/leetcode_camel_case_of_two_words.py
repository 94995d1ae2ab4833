# verdict: accepted
# why: anyPair where the starter says any_pair, types unimported
# question: any_pair
class Solution:
    def anyPair(self, nums: List[int], target: int) -> List[int]:
        seen: Dict[int, int] = defaultdict(int)
        for i, num in enumerate(nums):
            if target - num in seen:
                return [seen[target - num], i]
            seen[num] = i
        return []
