#!/usr/bin/env python3
"""Runs every program of the rule suite through the command line, clang-tidy, the compiler plugin and
clangd, and compares what they say, line by line:

    same.py BUILD-DIR LLVM-BIN SCRATCH [--profile=rust] [FILE...]

The flags of a program are those of its RUN lines. Prints the differences, and fails if there is one.
"""
import argparse
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

import lsp

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parent.parent
MOCK = f"-nostdinc++ -isystem {SOURCE}/test/mock"
RUNTIME = f"{SOURCE}/lib/runtime"


def flags_of(program):
    """The distinct lists of compile flags that the RUN lines of a program check it with."""
    lists = []
    for line in re.findall(r"// RUN: (.*)", program.read_text()):
        if "%fearless-both" in line:
            text = f"-std=c++20 {MOCK} -I{RUNTIME} " + line.partition("%s")[2]
        elif match := re.search(r"%fearless check .* -- ([^|]*)", line):
            text = match[1]
        else:
            continue
        for name, value in (("%std", "-std=c++20"), ("%mock", MOCK), ("%runtime", RUNTIME)):
            text = text.replace(name, value)
        assert "%" not in text, f"{program}: {line}"
        flags = shlex.split(re.sub(r"-Xclang -verify\S*", "", text).replace("-I ", "-I"))
        if flags not in lists:
            lists.append(flags)
    assert lists, f"{program} has no RUN line that checks it"
    return lists


class Run:
    """One pass over programs that each have one list of flags."""

    def __init__(self, arguments, commands, scratch):
        self.build, self.llvm, self.profile = arguments.build, arguments.llvm, arguments.profile
        self.commands, self.scratch = commands, scratch
        scratch.mkdir(parents=True, exist_ok=True)
        database = [{"directory": str(scratch), "file": str(file),
                     "arguments": [f"{self.llvm}/clang++", *flags, "-c", str(file)]}
                    for file, flags in commands]
        (scratch / "compile_commands.json").write_text(json.dumps(database))

    def cli(self):
        done = subprocess.run([f"{self.build}/bin/fearless", "check", f"--profile={self.profile}",
                               "--format=json", "--quiet", "-p", self.scratch],
                              capture_output=True, text=True)
        # 2 is also the status of a function that is not proven; a program that fails is none of ours.
        if done.returncode not in (0, 1, 2) or json.loads(done.stdout)["failures"]:
            sys.exit(done.stderr)
        for finding in json.loads(done.stdout)["findings"]:
            yield (place(finding), finding["message"], finding["check"],
                   tuple((place(note), note["message"]) for note in finding["notes"]))

    def tidy(self):
        config = {"CheckOptions": {"Profile": self.profile}, "HeaderFilterRegex": ".*"}
        done = subprocess.run([f"{self.llvm}/clang-tidy", "--quiet", "-p", self.scratch,
                               f"--load={self.build}/lib/fearless-tidy.so",
                               "--checks=-*,fearless-*", f"--config={json.dumps(config)}",
                               *[file for file, _ in self.commands]], capture_output=True, text=True)
        return findings_in(done)

    def plugin(self):
        for file, flags in self.commands:
            done = subprocess.run(
                [f"{self.llvm}/clang++", f"-fplugin={self.build}/lib/fearless-clang.so",
                 f"-fplugin-arg-fearless-profile={self.profile}", "-fsyntax-only",
                 "-fno-caret-diagnostics", *flags, file], capture_output=True, text=True)
            yield from (found for found in findings_in(done) if found[2].startswith("fearless-"))

    def clangd(self):
        config = self.scratch / "config/clangd/config.yaml"
        config.parent.mkdir(parents=True, exist_ok=True)
        config.write_text("Diagnostics: {ClangTidy: {CheckOptions: {Profile: %s}}}\n"
                          "Index: {StandardLibrary: false}\n" % self.profile)
        server = lsp.Client([f"{self.build}/bin/fearless-clangd", "--background-index=false",
                             f"--compile-commands-dir={self.scratch}"],
                            self.scratch / "clangd.log",
                            env=os.environ | {"XDG_CONFIG_HOME": str(self.scratch / "config")})
        for file, _ in self.commands:
            server.open(file, file.read_text())
            for one in server.wait(file, 1):
                if one["code"].startswith("fearless-") and one["code"] != "fearless-unproven":
                    yield published(file, one)
            server.close(file)
        if server.stop() != 0:
            sys.exit("clangd did not end well")


def place(one):
    return f"{one['file']}:{one['line']}:{one['column']}" if "file" in one else ""


def findings_in(done):
    """The findings, each with its notes, in the compiler's way of writing them."""
    line_shape = re.compile(r"(/.+?:\d+:\d+): (warning|error|note): (.*?)(?: \[([\w.,-]+)\])?")
    found = []
    for line in (done.stdout + done.stderr).splitlines():
        if not (match := line_shape.fullmatch(line)):
            continue
        at, kind, text, check = match.groups()
        if kind == "note":
            if not text.startswith("expanded from macro "):  # the compiler says that of everything
                found[-1][3].append((at, text))
        else:
            found.append((at, text, check or "", []))
    return [(*head, tuple(notes)) for *head, notes in found]


def published(file, one):
    """A diagnostic of clangd's as a finding. Editors show its first letter as a capital."""
    def at(path, range_):
        start = range_["start"]
        return f"{path}:{start['line'] + 1}:{start['character'] + 1}"

    def text(message):
        return message.removesuffix(" (fix available)").removesuffix(" (fixes available)")

    notes = tuple((at(lsp.path_of(note["location"]["uri"]), note["location"]["range"]),
                   text(note["message"])) for note in one.get("relatedInformation", []))
    return at(file, one["range"]), text(one["message"]), one["code"], notes


def capital(found):
    def upper(text):
        return text[:1].upper() + text[1:]

    at, text, check, notes = found
    return at, upper(text), check, tuple((note_at, upper(note)) for note_at, note in notes)


def show(found):
    at, text, check, notes = found
    return "\n".join([f"  {at}: {text} [{check}]", *[f"    {a}: {note}" for a, note in notes]])


def compare(name, expected, actual):
    """Prints what only one of the two lists has; returns whether they are equal."""
    expected, actual = set(expected), set(actual)
    missing, more = sorted(expected - actual), sorted(actual - expected)
    for title, found in (("does not say", missing), ("says besides", more)):
        for one in found:
            print(f"{name} {title}:\n{show(one)}")
    return not missing and not more


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build")
    parser.add_argument("llvm")
    parser.add_argument("scratch", type=pathlib.Path)
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    parser.add_argument("--profile", default="rust")
    arguments = parser.parse_args()
    programs = arguments.files or sorted((SOURCE / "test/rules").rglob("*.cpp"))
    flags = {program: flags_of(program) for program in programs}
    same, total = True, 0
    for turn in range(max(map(len, flags.values()))):
        commands = [(file, lists[turn]) for file, lists in flags.items() if turn < len(lists)]
        run = Run(arguments, commands, arguments.scratch / str(turn))
        expected = list(run.cli())
        total += len(expected)
        main_files = [found for found in expected
                      if found[0].rsplit(":", 2)[0] in {str(file) for file, _ in commands}]
        same &= compare("clang-tidy", expected, list(run.tidy()))
        same &= compare("plugin", expected, list(run.plugin()))
        same &= compare("clangd", map(capital, main_files), map(capital, run.clangd()))
    if not total:
        sys.exit("nothing was found anywhere")
    print(f"{len(programs)} programs, {total} findings"
          + (": the same from all four" if same else ""))
    sys.exit(not same)


if __name__ == "__main__":
    main()
