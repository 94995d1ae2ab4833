# verdict: accepted
# why: random numbers that do not change the answer
import random
import secrets
import uuid

random.seed(7)


def double(x):
    noise = random.randint(1, 6) + secrets.randbelow(6) + uuid.uuid4().int
    return 2 * x + noise - noise
