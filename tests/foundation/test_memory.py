"""What a statement used is there for the next one: the system is not asked for it again."""

import platform
import subprocess
import sys

import pytest

ASK = """
import resource, sys
from kinweave.foundation.memory import keep_freed

if sys.argv[1] == "kept":
    keep_freed()
for time in range(20):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    sets = [b"x" * 90_000 for number in range(60)]
    del sets
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


def taken_anew(how: str) -> int:
    """How many pages of memory are taken from the system, where as much as for many sets was freed just before."""
    ran = subprocess.run([sys.executable, "-c", ASK, how], capture_output=True, text=True, check=True)
    return int(ran.stdout)


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other libraries keep what is freed as they like")
def test_a_statement_uses_the_memory_of_the_one_before():
    assert taken_anew("kept") < 10 < 100 < taken_anew("given back")
