#!/usr/bin/env python3
"""prints.py SOURCE COMMAND...: runs COMMAND, which must succeed, say nothing on standard error, and
print what SOURCE says: the comment lines after `// Prints:`, to its end."""
import difflib
import re
import subprocess
import sys


def promised(source):
    """What the text of a program says that it prints; None if it does not say."""
    block = re.search(r"^// Prints:\n((?:// .*\n|//\n)+)\Z", source, re.M)
    if not block:
        return None
    return "".join(line[5:] + "\n" for line in block[1].splitlines())


def differences(source, command, **options):
    """Lines to show if the command does not do as the text promises."""
    wanted = promised(source)
    if wanted is None:
        return ["no `// Prints:` at its end"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, **options)
    lines = list(difflib.unified_diff(
        wanted.splitlines(), run.stdout.splitlines(), "promised", "printed", lineterm=""))
    if run.returncode or run.stderr:
        lines += [f"exit status {run.returncode}", *run.stderr.splitlines()]
    return lines


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        wrong = differences(file.read(), sys.argv[2:])
    for line in wrong:
        print(f"{sys.argv[1]}: {line}")
    sys.exit(1 if wrong else 0)
