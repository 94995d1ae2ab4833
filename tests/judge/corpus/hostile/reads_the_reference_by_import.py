# verdict: compile_error
# why: puts the question's folder on sys.path and imports the reference
import sys

sys.path.insert(0, "/tmp/drill-corpus-bank/double")
from reference import double
