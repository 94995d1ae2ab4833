# verdict: accepted
# why: a trie with thousands of nodes that refer to each other
class Trie:
    def __init__(self, parent=None):
        self.parent = parent
        self.children = {}


root = Trie()
for word in range(3000):
    node = root
    for letter in str(word):
        node = node.children.setdefault(letter, Trie(node))


def double(x):
    return 2 * x
