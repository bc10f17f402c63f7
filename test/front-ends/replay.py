#!/usr/bin/env python3
"""Types programs into fearless-clangd as a user does, and asks for diagnostics in every state:

    replay.py CLANGD SOURCE-ROOT [--states=N] [--seed=N] [FILE...]

Each program is typed from its includes on, with slips that are taken back, then edited: lines are
deleted, pasted elsewhere, and put back. Every state is built (`wantDiagnostics`); in most of them
the code is broken. At the end the text is the program again, and its diagnostics must be those of a
server that has seen nothing else. Without FILE, the programs are those of examples/.
"""
import argparse
import os
import pathlib
import random
import re
import shutil
import sys
import tempfile
import time

import lsp

SLIPS = ["{", "}", "(", ")", "[&", "<", "std::", "auto x = ", "if (", "template <class", ";", "->",
         "[&] {", "co_await ", "\\", "/*", '"', "return", "#include <nothing>\n", "struct {"]


def tokens(text):
    return re.findall(r"\w+|\s+|.", text)


def states(program, budget, chance):
    """About `budget` texts, each one edit away from the last; the last is the program."""
    # The includes stand from the start: with them changes the preamble, which is another test's.
    lines = program.splitlines(keepends=True)
    first = max((i for i, line in enumerate(lines) if line.startswith("#include")), default=-1) + 1
    head, rest = "".join(lines[:first]), tokens("".join(lines[first:]))
    typing = budget // 2
    keep = sorted(chance.sample(range(1, len(rest) + 1), min(typing, len(rest))))
    for end in keep:
        text = head + "".join(rest[:end])
        if chance.random() < 0.2:
            yield text + chance.choice(SLIPS)
        yield text
    yield program
    body = lines[first:]
    for _ in range((budget - typing) // 4):
        at, size = chance.randrange(len(body)), chance.randint(1, 6)
        cut = body[:at] + body[at + size:]
        yield head + "".join(cut)
        to = chance.randint(0, len(cut))
        yield head + "".join(cut[:to] + body[at:at + size] + cut[to:])
        word = chance.randrange(len(rest))
        yield head + "".join(rest[:word] + [chance.choice(SLIPS)] + rest[word + 1:])
        # closed too early: the end of the program is missing
        yield head + "".join(body)[:chance.randrange(len("".join(body)))]
    yield program


def kept(diagnostics):
    """A diagnostic without what depends on the order in which clangd learnt of things."""
    return sorted((one["range"]["start"]["line"], one["range"]["start"]["character"], one["code"],
                   one["message"], str(one.get("relatedInformation"))) for one in diagnostics)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("clangd")
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    parser.add_argument("--states", type=int, default=100, help="per program")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mock", action="store_true", help="with the small standard headers")
    arguments = parser.parse_intermixed_args()
    source = arguments.source.resolve()
    files = arguments.files or sorted((source / "examples").rglob("*.cpp"))
    folder = pathlib.Path(tempfile.mkdtemp(prefix="fearless-replay-"))
    flags = ["-std=c++20", f"-I{source}/lib/runtime"]
    if arguments.mock:
        flags += ["-nostdinc++", f"-isystem{source}/test/mock"]
    (folder / "compile_flags.txt").write_text("\n".join(flags))
    (folder / ".clangd").write_text("Index: {StandardLibrary: false}\n")
    environment = os.environ | {"XDG_CONFIG_HOME": str(folder / "none")}

    def start(name):
        return lsp.Client([arguments.clangd, "--background-index=false"], folder / name,
                          cwd=folder, env=environment)

    begun, built, broken = time.time(), 0, 0
    typist = start("typist.log")
    typed = {}
    for number, file in enumerate(files):
        program = file.read_text()
        path = folder / f"{number}.cpp"
        path.write_text(program)
        chance = random.Random(arguments.seed + number)
        version, last = 0, None
        for text in states(program, arguments.states, chance):
            if text == last:  # clangd publishes nothing for a text that it knows
                continue
            version, last = version + 1, text
            if version == 1:
                typist.open(path, text, version=version)
            else:
                typist.change(path, text, version)
            try:
                typed[path] = typist.wait(path, version)
            except (lsp.ServerDied, TimeoutError):
                (folder / "last.cpp").write_text(text)
                print(f"{file}: state {version}, kept as {folder}/last.cpp", file=sys.stderr)
                raise
            built += 1
            broken += any(one["severity"] == 1 for one in typed[path])
        typist.close(path)
    assert typist.stop() == 0
    cold, different = start("cold.log"), 0
    findings = 0
    for path in typed:
        cold.open(path, path.read_text())
        fresh = cold.wait(path, 1)
        findings += sum(one["code"].startswith("fearless-") for one in fresh)
        if kept(fresh) != kept(typed[path]):
            different += 1
            print(f"{path}: typed {kept(typed[path])}\nbut cold {kept(fresh)}")
    assert cold.stop() == 0
    print(f"{len(files)} programs, {built} states, {broken} of them with errors, {findings} findings "
          f"at the end, {different} programs differ from a cold run, {time.time() - begun:.0f} s")
    if different or not findings:
        sys.exit(1)
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
