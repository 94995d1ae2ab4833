# verdict: wrong_answer
# why: the term on the stack carries its minus, and // rounds a negative quotient down, away from zero
def calculate(s: str) -> int:
    stack = []
    operator, number = "+", 0
    for character in s + "+":
        if character.isdigit():
            number = 10 * number + int(character)
        elif character != " ":
            if operator == "+":
                stack.append(number)
            elif operator == "-":
                stack.append(-number)
            elif operator == "*":
                stack[-1] *= number
            else:
                stack[-1] //= number
            operator, number = character, 0
    return sum(stack)
