# verdict: runtime_error
# why: an exception whose class cannot be named
class Meta(type):
    @property
    def __name__(cls):
        raise Evil

    def __str__(cls):
        raise Evil


class Evil(Exception, metaclass=Meta):
    def __str__(self):
        raise Evil


def double(x):
    raise Evil
