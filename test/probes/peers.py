#!/usr/bin/env python3
"""What stock clang, clang-tidy and cppcheck say about the probes, beside what fearless says.

  test/probes/peers.py             the table
  test/probes/peers.py --all       also every report that was set aside as beside the point, and why

A report counts when it is about the defect that the file's first line describes: a race, a dangling borrow, a use
after a move, shared static data. Style, unused results and the like are set aside by the list below.
"""
import argparse
import fnmatch
import os
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LLVM = os.environ.get("FEARLESS_LLVM", "22")
STANDARD = "-std=c++20"
RUNTIME = "-I" + str(ROOT / "lib/runtime")
TIDY = ("-*,bugprone-*,concurrency-*,cppcoreguidelines-*,"
        "-cppcoreguidelines-avoid-non-const-global-variables,misc-*,clang-analyzer-*")

# Reports that say nothing about threads or lifetimes, each with its reason; * stands for anything.
# Whatever is not listed here counts for the tool that says it.
BESIDE_THE_POINT = {
    "-Wc++98-compat*": "the language version",
    "-Wpre-c++*-compat*": "the language version",
    "-Wpadded": "layout",
    "-Wmissing-prototypes": "linkage",
    "-Wmissing-variable-declarations": "linkage",
    "-Wunsafe-buffer-usage*": "pointer arithmetic and printf",
    "-Wshadow": "a name used twice",
    "-Wshadow-uncaptured-local": "a name used twice",
    "-Wexit-time-destructors": "destruction at exit",
    "-Wglobal-constructors": "construction before main",
    "-Wunused-but-set-global": "a value never read",
    "bugprone-exception-escape": "exceptions leaving main",
    "bugprone-easily-swappable-parameters": "parameters of one type",
    "cppcoreguidelines-avoid-magic-numbers": "style",
    "cppcoreguidelines-pro-type-vararg": "printf",
    "cppcoreguidelines-init-variables": "initialisation",
    "cppcoreguidelines-special-member-functions": "style",
    "cppcoreguidelines-pro-bounds-array-to-pointer-decay": "pointer arithmetic",
    "cppcoreguidelines-pro-bounds-avoid-unchecked-container-access": "indexing",
    "cppcoreguidelines-avoid-const-or-ref-data-members": "style",
    "cppcoreguidelines-owning-memory": "who owns a pointer",
    "identicalInnerCondition": "the second check, taken for useless",
    "misc-const-correctness": "style",
    "misc-include-cleaner": "style",
    "misc-use-internal-linkage": "linkage",
    "misc-use-anonymous-namespace": "linkage",
    "misc-non-private-member-variables-in-classes": "style",
    "missingInclude": "cppcheck is not shown the system headers",
    "missingIncludeSystem": "cppcheck is not shown the system headers",
    "checkersReport": "a summary, no finding",
    "unmatchedSuppression": "a summary, no finding",
    "unusedFunction": "not used in this file",
    "unusedStructMember": "not used in this file",
    "useStlAlgorithm": "style",
    "passedByValue": "speed",
    "noExplicitConstructor": "style",
}
DIAGNOSTIC = re.compile(r"^(?P<file>[^:\s]+):(?P<line>\d+):(?:\d+:)? (?:warning|error|style|performance|"
                        r"portability|information): (?P<text>.*) \[(?P<name>[^\]]+)\]$", re.M)


def beside_the_point(name):
    """Why a report of this name does not count, or None."""
    reasons = [why for glob, why in BESIDE_THE_POINT.items() if fnmatch.fnmatchcase(name, glob)]
    return reasons[0] if reasons else None


def commands(file):
    return {
        "clang -Weverything": [f"clang++-{LLVM}", STANDARD, RUNTIME, "-Weverything", "-Xclang",
                               "-fexperimental-lifetime-safety", "-fsyntax-only", file],
        "clang-tidy": [f"clang-tidy-{LLVM}", "--quiet", f"--checks={TIDY}", file, "--", STANDARD, RUNTIME],
        "cppcheck": ["cppcheck", "--quiet", "--enable=all", "--addon=threadsafety", "--std=c++20",
                     "--template={file}:{line}:{column}: {severity}: {message} [{id}]", file],
        "fearless": [str(ROOT / "build" / "bin" / "fearless"), "check", "--profile=audit", file,
                     "--", STANDARD, RUNTIME],
    }


def reports(command):
    """(line, text, name) of every report in the probe itself."""
    try:
        result = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    except FileNotFoundError:
        return None
    found = []
    for match in DIAGNOSTIC.finditer(result.stdout + "\n" + result.stderr):
        if Path(match["file"]).name == Path(command_file(command)).name:
            found.append((int(match["line"]), match["text"], match["name"]))
    return found


def command_file(command):
    return next(word for word in command if word.endswith(".cpp"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    probes = sorted(HERE.glob("p*.cpp"))
    tools = list(commands(str(probes[0])))
    print("Commands, with p01.cpp for each file in turn:")
    for tool, command in commands("p01.cpp").items():
        print(f"  {' '.join(command).replace(str(ROOT) + '/', '')}")
    rows, aside = [], []
    for probe in probes:
        row = [probe.stem]
        for tool, command in commands(str(probe)).items():
            found = reports(command)
            if found is None:
                row.append("not there")
                continue
            names = []
            for line, text, name in found:
                # clang-tidy names several checks for one report: one of them is enough to count.
                parts = [p for p in name.split(",") if p not in ("-warnings-as-errors", "-Werror")]
                reasons = [beside_the_point(part) for part in parts]
                if all(reasons):
                    aside.append((probe.stem, tool, line, text, name, reasons[0]))
                else:
                    names.append(f"{name}:{line}")
            row.append(", ".join(dict.fromkeys(names)) or "-")
        rows.append(row)
    table = [["probe"] + tools] + rows
    widths = [max(len(row[i]) for row in table) for i in range(len(tools) + 1)]
    print()
    for number, row in enumerate(table):
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |")
        if number == 0:
            print("|" + "|".join("-" * (width + 2) for width in widths) + "|")
    defects = [row for row in rows if row[0] != "p32"]
    print()
    for i, tool in enumerate(tools, 1):
        if any(row[i] == "not there" for row in rows):
            print(f"{tool}: not installed (./dev setup) or not built (./dev build)")
            continue
        hit = [row[0] for row in defects if row[i] != "-"]
        print(f"{tool}: {len(hit)} of {len(defects)} defects reported"
              + (f" ({', '.join(hit)})" if hit else ""))
    if options.all:
        print("\nSet aside:")
        for stem, tool, line, text, name, reason in aside:
            print(f"  {stem}:{line} {tool}: {text} [{name}] ({reason})")
    else:
        print(f"{len(aside)} reports about other things were set aside; --all lists them.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
