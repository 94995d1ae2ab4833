# verdict: runtime_error
# why: GeneratorExit and KeyboardInterrupt are no Exceptions and slip through careless handlers
def double(x):
    raise KeyboardInterrupt if x % 2 else GeneratorExit
