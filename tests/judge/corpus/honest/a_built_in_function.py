# verdict: accepted
# why: a function of the standard library under the asked name
# question: shout
shout = str.upper
