"""When to see a question again: study days, memory, suggested ratings, the queue."""
