# verdict: accepted
# why: keeps its own tests in the file
import unittest


def double(x):
    return 2 * x


class TestDouble(unittest.TestCase):
    def test_two(self):
        self.assertEqual(double(2), 4)


if __name__ == "__main__":
    unittest.main()
