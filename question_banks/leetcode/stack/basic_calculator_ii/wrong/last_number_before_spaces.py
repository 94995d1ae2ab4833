# verdict: wrong_answer
# why: the last number is handled when the last character is one of its digits, which spaces at the end prevent
def calculate(s: str) -> int:
    stack = []
    operator, number = "+", 0
    for place, character in enumerate(s):
        if character == " ":
            continue
        if character.isdigit():
            number = 10 * number + int(character)
        if not character.isdigit() or place == len(s) - 1:
            if operator in "+-":
                stack.append(-number if operator == "-" else number)
            elif operator == "*":
                stack[-1] *= number
            else:
                stack[-1] = int(stack[-1] / number)
            operator, number = character, 0
    return sum(stack)
