# verdict: wrong_answer
# why: divides exactly and cuts the fraction off only in the end, but every division is one of integers
def calculate(s: str) -> int:
    stack = []
    operator, number = "+", 0
    for character in s + "+":
        if character.isdigit():
            number = 10 * number + int(character)
        elif character != " ":
            if operator in "+-":
                stack.append(-number if operator == "-" else number)
            elif operator == "*":
                stack[-1] *= number
            else:
                stack[-1] /= number
            operator, number = character, 0
    return int(sum(stack))
