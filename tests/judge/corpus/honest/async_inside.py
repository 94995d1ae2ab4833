# verdict: accepted
# why: asyncio.run in each call
import asyncio


async def later(x):
    await asyncio.sleep(0)
    return x


async def both(x):
    return sum(await asyncio.gather(later(x), later(x)))


def double(x):
    return asyncio.run(both(x))
