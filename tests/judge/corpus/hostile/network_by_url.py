# verdict: runtime_error | time_limit
# why: fetches the answer from a page
def double(x):
    from urllib.request import urlopen

    with urlopen(f"http://127.0.0.1:9/{x}", timeout=0.2) as page:
        return int(page.read())
