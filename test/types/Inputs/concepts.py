"""Holds the runtime's concepts Send<T> and Sync<T> against the checker's verdicts.

    concepts.py TABLE --checker FEARLESS --runtime DIR --compiler C++ [--compiler C++ ...]

TABLE is a C++ file of lines `using name = TYPE;`. A line before one of them may say what the
compiler cannot see:

    // only the checker, Send Sync: a field is a pointer
    using with_pointer = WithPointer;

The law is in test/types/concepts.cpp. Prints what breaks it, and the counts; exits with 1 if
anything breaks it.
"""

import argparse
import collections
import pathlib
import re
import subprocess
import sys
import tempfile

MARKERS = ("Send", "Sync")


def table(text):
    """The types' names in order, each with {marker: why only the checker can tell}."""
    rows, excuse = {}, {}
    for number, line in enumerate(text.splitlines(), 1):
        if said := re.fullmatch(r"// only the checker, ((?:Send|Sync)(?: Sync)?): (\S.*)", line):
            excuse = {marker: said[2] for marker in said[1].split()}
        elif "only the checker," in line:
            sys.exit(f"line {number} is no `// only the checker, Send Sync: why`")
        elif row := re.match(r"using (\w+) =", line):
            if row[1] in rows:
                sys.exit(f"line {number}: {row[1]} stands twice")
            rows[row[1]], excuse = excuse, {}
        elif excuse:
            sys.exit(f"line {number}: a reason, and no type below it")
    return rows


def checker(fearless, source, names, runtime):
    """{name: {marker: yes, no or unknown}} from the dump's lines `name: Send=yes Sync=no ...`."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        # An alias alone does not complete a template; whoever has a value of the type has.
        program = pathlib.Path(folder, "table.cpp")
        program.write_text(
            f"{source.read_text()}\ntemplate <class T> concept Completed = requires {{ sizeof(T); }};\n"
            + "".join(f"static_assert(Completed<{n}> || true);\n" for n in names)
        )
        dump = subprocess.run(
            [fearless, "dump", "types", program, "--", "-std=c++20", f"-I{runtime}"],
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
    for line in dump.stdout.splitlines():
        if said := re.match(r"(\w+): Send=\w+ ", line):
            if said[1] in names:
                found[said[1]] = dict(re.findall(r"(\w+)=(\w+)", line))
    return found


def concepts(compiler, source, names, runtime):
    """{name: {marker: accepted?}}, from a program that prints it."""
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder, "program.cpp")
        rows = "\n".join(f'  row("{n}", fearless::Send<{n}>, fearless::Sync<{n}>);' for n in names)
        program.write_text(
            f'#include "{source.resolve()}"\n#include <cstdio>\n'
            "static void row(const char *name, bool send, bool sync) {\n"
            '  std::printf("%s %d %d\\n", name, send, sync);\n}\n'
            f"int main() {{\n{rows}\n}}\n"
        )
        subprocess.run(
            [compiler, "-std=c++20", "-w", f"-I{runtime}", program, "-o", f"{folder}/program", "-pthread"],
            check=True,
        )
        printed = subprocess.run([f"{folder}/program"], check=True, stdout=subprocess.PIPE, text=True)
    answers = {}
    for line in printed.stdout.splitlines():
        name, *accepted = line.split()
        answers[name] = dict(zip(MARKERS, (digit == "1" for digit in accepted), strict=True))
    return answers


def judged(marker, accepted, verdict, excuse):
    """The complaint about one answer, or none; and the name of its case."""
    # A concept knows no lifetimes, hence refuses what is not Owned (Rust's 'static) altogether; and
    # what crosses must be both.
    borrow = verdict["Owned"]
    refuses = verdict[marker] == "no" or borrow == "no"
    accepts = verdict[marker] == "yes" and (marker == "Sync" or borrow == "yes")
    if not accepted:
        if excuse:
            return f"a reason why only the checker refuses it, but the concept does: {excuse}", ""
        return ("" if refuses else "the concept refuses it, the checker does not"), "both refuse"
    if accepts:
        return ("both accept it, hence needs no reason" if excuse else ""), "both accept"
    return ("" if excuse else "the checker refuses it, the concept does not"), "only the checker refuses"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("table", type=pathlib.Path)
    parser.add_argument("--checker", required=True)
    parser.add_argument("--runtime", required=True)
    parser.add_argument("--compiler", action="append", required=True)
    options = parser.parse_args()

    rows = table(options.table.read_text())
    verdicts = checker(options.checker, options.table, rows, options.runtime)
    if missing := rows.keys() - verdicts.keys():
        sys.exit(f"the checker's dump has no verdict on {', '.join(sorted(missing))}")

    broken, counts = 0, collections.Counter()
    for compiler in options.compiler:
        answers = concepts(compiler, options.table, rows, options.runtime)
        for name, excuses in rows.items():
            for marker in MARKERS:
                complaint, case = judged(marker, answers[name][marker], verdicts[name], excuses.get(marker))
                counts[marker, case] += 1
                if complaint:
                    broken += 1
                    said = " ".join(f"{m}={a}" for m, a in verdicts[name].items() if m != "SelfSync")
                    print(f"{name}, {marker} ({pathlib.Path(compiler).name}): {complaint} ({said})")
    print(f"{len(rows)} types, {len(options.compiler)} compilers")
    for (marker, case), count in sorted(counts.items()):
        if case:
            print(f"{marker}: {case}: {count // len(options.compiler)}")
    # A table with nothing in one of the cases would prove nothing.
    for marker in MARKERS:
        for case in ("both accept", "both refuse", "only the checker refuses"):
            if not counts[marker, case]:
                broken += 1
                print(f"{marker}: no type in the table that {case}")
    sys.exit(1 if broken else 0)


main()
