#!/usr/bin/env python3
"""snippets.py PAGE --include DIR --compiler CXX... --fearless TOOL: every ```cpp block of the page is
a program. It compiles with each compiler without a warning, runs, prints what its last lines say
(`// Prints:`, see prints.py), and the checker accepts it in profile `rust`.

Prints `PAGE:line: what is wrong`, and exits 1 if anything is, or if the page has no program.
"""
import argparse
import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import prints

WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"]


def complaints(command):
    """What the command says, if it does not succeed in silence."""
    run = subprocess.run(command, capture_output=True, text=True)
    lines = (run.stdout + run.stderr).splitlines()
    return lines or ([f"{command[0]}: exit status {run.returncode}"] if run.returncode else [])


def mistakes(arguments, folder, line, code):
    """What is wrong with the program that stands in this line of the page."""
    source, program = (os.path.join(folder, f"line{line}{end}") for end in (".cpp", ""))
    with open(source, "w", encoding="utf-8") as file:
        file.write(code)
    flags = ["-std=c++20", "-I", arguments.include]
    libraries = ["-ltbb"] if "<fearless/parallel.h>" in code else []
    for compiler in arguments.compiler:
        build = [compiler, *flags, *WARNINGS, source, "-o", program, "-pthread", *libraries]
        yield from complaints(build) or prints.differences(code, program)
    check = [arguments.fearless, "check", "--quiet", "--profile=rust", source, "--", *flags]
    yield from complaints(check)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("page")
    parser.add_argument("--include", required=True)
    parser.add_argument("--compiler", action="append", required=True)
    parser.add_argument("--fearless", required=True)
    arguments = parser.parse_args()
    with open(arguments.page, encoding="utf-8") as file:
        page = file.read()
    blocks = [(page.count("\n", 0, block.start()) + 1, block[1])
              for block in re.finditer(r"^```cpp\n(.*?)^```$", page, re.M | re.S)]
    wrong = 0
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(2) as pool:
        found = pool.map(lambda block: list(mistakes(arguments, folder, *block)), blocks)
        for (line, _), lines in zip(blocks, found):
            wrong += bool(lines)
            for text in lines:
                print(f"{os.path.basename(arguments.page)}:{line}: {text}")
    print(f"{len(blocks)} programs, {wrong} wrong")
    return 1 if wrong or not blocks else 0


if __name__ == "__main__":
    sys.exit(main())
