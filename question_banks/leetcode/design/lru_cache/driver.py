# One call costs more on its way to the solution than a scan of the cache does. To tell O(1) from O(capacity), many
# operations are made within one call, under one time limit: a get where the value is negative, else a put.
def replay(cache: "LRUCache", keys: list[int], values: list[int]) -> list[int | None]:
    return [cache.get(key) if value < 0 else cache.put(key, value) for key, value in zip(keys, values)]
