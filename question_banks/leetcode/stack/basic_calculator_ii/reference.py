def calculate(s: str) -> int:
    terms: list[int] = []
    operator, number = "+", 0
    for character in s + "+":  # the last number, too, is followed by an operator
        if character.isdigit():
            number = 10 * number + int(character)
        elif character != " ":
            if operator == "+":
                terms.append(number)
            elif operator == "-":
                terms.append(-number)
            elif operator == "*":
                terms.append(terms.pop() * number)
            else:
                terms.append(int(terms.pop() / number))  # towards zero; exact below 2**53
            operator, number = character, 0
    return sum(terms)
