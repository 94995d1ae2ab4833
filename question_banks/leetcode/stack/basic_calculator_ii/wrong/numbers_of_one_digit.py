# verdict: wrong_answer
# why: each digit is taken for a number of its own, and only the last one counts
def calculate(s: str) -> int:
    stack = []
    operator, number = "+", 0
    for character in s + "+":
        if character.isdigit():
            number = int(character)
        elif character != " ":
            if operator in "+-":
                stack.append(-number if operator == "-" else number)
            elif operator == "*":
                stack[-1] *= number
            else:
                stack[-1] = int(stack[-1] / number)
            operator = character
    return sum(stack)
