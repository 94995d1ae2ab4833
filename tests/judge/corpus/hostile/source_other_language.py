# verdict: compile_error
# why: JavaScript
function double(x) {
  return 2 * x;
}
