# One call costs more on its way to the solution than a search does. Many calls are made within one, under one time
# limit: a get where the value is empty, else a set.
def replay(store: "TimeMap", keys: list[str], values: list[str], timestamps: list[int]) -> list[str]:
    answers = []
    for key, value, timestamp in zip(keys, values, timestamps):
        if value:
            store.set(key, value, timestamp)
        else:
            answers.append(store.get(key, timestamp))
    return answers
