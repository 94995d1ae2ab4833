# verdict: accepted
# why: the old style, with type comments
class Solution(object):
    def double(self, x):
        """
        :type x: int
        :rtype: int
        """
        return x * 2
