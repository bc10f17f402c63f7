#!/usr/bin/env python3
"""check.py [--slice] [--cxx CXX] [--include DIR] MODEL...: runs models, and shows that each could fail.

A model is a .cpp, which Relacy runs on the runtime's own headers, or a .pml, which spin searches.
It must hold; and each change of it or of the headers that it names must break it:

    // MUTATE fearless/detail/arc_block.h: old text     a .cpp: the text is there; any space will do
    // TO new text
    // ADAPT fearless/once.h: old text                  as MUTATE, but for every run of the model
    // TO new text
    /* MUTATE NAME */                                   a .pml: with -DNAME
    /* MIRRORS fearless/detail/arc_block.h: text */     a .pml: the text is still there

A slice is each model with at most one preemption where it has a limit, and its first change.
Exits 1 if a model does not hold, or holds although broken. Needs relacy-dev, spin and a compiler.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
CHANGE = re.compile(r"^// (MUTATE|ADAPT) (\S+): (.*)\n// TO ?(.*)$", re.M)
MIRRORS = re.compile(r"/\* MIRRORS (\S+):(.*?)\*/", re.S)
ONE_PREEMPTION = ["1"]


def run(command, directory=None):
    """Its exit status and what it said."""
    done = subprocess.run(command, cwd=directory, stdout=subprocess.PIPE, text=True,
                          stderr=subprocess.STDOUT, check=False)
    return done.returncode, done.stdout


def find(model, header, text, wanted):
    """Where `wanted` is in the text of a header, whatever space there is between its words."""
    pattern = re.compile(r"\s+".join(map(re.escape, wanted.split())))
    if not pattern.search(text):
        sys.exit(f"{model}: {header} has no '{wanted}': the model is behind the runtime")
    return pattern


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def change(model, include, directory, header, old, new):
    """Writes the changed header into `directory`."""
    copy = os.path.join(directory, header)
    text = read(copy if os.path.exists(copy) else os.path.join(include, header))
    os.makedirs(os.path.dirname(copy), exist_ok=True)
    with open(copy, "w", encoding="utf-8") as file:
        file.write(find(model, header, text, old).sub(lambda _: new, text))


def simulate(cxx, include, model, changes, limits):
    """Compiles the model, with `changes` made to the headers, and runs it, with one of the `limits`
    after the other until it is broken. Whether it holds, and what it said."""
    with tempfile.TemporaryDirectory() as directory:
        for made in changes:
            change(model, include, directory, *made)
        program = os.path.join(directory, "model")
        optimise = "-O0" if limits[0] else "-O1"  # the compiler takes longer than a short run
        status, output = run([*cxx.split(), "-std=c++20", optimise, "-I", directory, "-I", include,
                              model, "-o", program, "-pthread"])
        if status != 0:
            sys.exit(f"{model} does not compile:\n{output}")
        for limit in limits:
            status, output = run([program, *limit])
            if status not in (0, 1):
                sys.exit(f"{model} ends with status {status}:\n{output}")
            if status == 1:
                return False, output
        return True, output


def check_cpp(cxx, include, model, just_slice):
    """Yields what was run, whether it held, whether it should have, and what it said."""
    text = read(model)
    found = CHANGE.findall(text)
    if len(found) != len(re.findall(r"\b(?:MUTATE|ADAPT)\b", text)):
        sys.exit(f"{model}: a MUTATE or ADAPT is not followed by its TO")
    always = [rest for kind, *rest in found if kind == "ADAPT"]
    mutants = [rest for kind, *rest in found if kind == "MUTATE"]
    holds, output = simulate(cxx, include, model, always, [ONE_PREEMPTION if just_slice else []])
    yield "as it is", holds, True, output
    for header, old, new in mutants[:1] if just_slice else mutants:
        holds, output = simulate(cxx, include, model, [*always, (header, old, new)],
                                 [ONE_PREEMPTION, []])
        yield f"'{old}' -> '{new}'", holds, False, output


def search(cc, model, defines):
    """All states that the model can get into."""
    with tempfile.TemporaryDirectory() as directory:
        status, output = run(["spin", *defines, "-a", model], directory)
        if status != 0:
            sys.exit(f"spin does not read {model}:\n{output}")
        status, output = run([*cc.split(), "-O1", "-w", "-DSAFETY", "-DBFS", "-o", "pan", "pan.c"],
                             directory)
        if status != 0:
            sys.exit(f"what spin makes of {model} does not compile:\n{output}")
        output = run(["./pan"], directory)[1]
        errors = re.search(r"errors: (\d+)", output)
        if errors is None or "max search depth too small" in output:
            sys.exit(f"{model}: the search did not come to its end:\n{output}")
        if errors[1] != "0":
            output += run(["spin", *defines, "-t", "-p", "-k", os.path.basename(model) + ".trail",
                           model], directory)[1]
        return errors[1] == "0", output


def check_pml(cc, include, model, just_slice):
    """As check_cpp."""
    text = read(model)
    for header, mirrored in MIRRORS.findall(text):
        find(model, header, read(os.path.join(include, header)), mirrored.replace("\n *", " "))
    mutants = re.findall(r"/\* MUTATE (\w+) \*/", text)
    holds, output = search(cc, model, [])
    yield "as it is", holds, True, output
    for mutant in mutants[:1] if just_slice else mutants:
        holds, output = search(cc, model, [f"-D{mutant}"])
        yield mutant, holds, False, output


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--slice", action="store_true", help="what takes seconds")
    parser.add_argument("--cxx", default=os.environ.get("CXX", "g++"))
    parser.add_argument("--cc", default=os.environ.get("CC", "gcc"))
    parser.add_argument("--include", default=os.path.join(HERE, "../../../lib/runtime"))
    parser.add_argument("models", nargs="+")
    arguments = parser.parse_args()
    include = os.path.abspath(arguments.include)
    wrong = 0
    for model in map(os.path.abspath, arguments.models):
        results = (check_pml(arguments.cc, include, model, arguments.slice) if model.endswith(".pml") else
                   check_cpp(arguments.cxx, include, model, arguments.slice))
        ran = 0
        for what, holds, should, output in results:
            ran += 1
            reason = re.search(r"^[A-Z][A-Z /-]+[A-Z](?= \(|$)|(?<=pan:1: )\S.*?(?= \(at)", output, re.M)
            verdict = "holds" if holds else f"is broken: {reason[0] if reason else '?'}"
            print(f"{os.path.basename(model)}, {what}: {verdict}", flush=True)
            if should and holds and model.endswith(".cpp"):
                print(output, end="")
            if holds != should:
                wrong += 1
                print(output if should else "  although it should be: the model is blind to this")
        if ran < 2:
            wrong += 1
            print(f"{os.path.basename(model)} names no change that must break it")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
