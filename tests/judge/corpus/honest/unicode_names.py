# verdict: accepted
# why: names in other alphabets
def double(größe):
    λ = 2
    二倍 = λ * größe
    return 二倍
