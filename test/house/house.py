#!/usr/bin/env python3
"""Checks the house rules that a compiler does not: `house.py CHECK [--root DIR]`.

Each check prints `file:line: what is wrong` per mistake and exits 1 if there was one. The rooms are
those of docs/design.md; layers.txt beside this file is their table of dependencies.
"""
import argparse
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def read(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        return file.read()


def sources(*folders, suffixes=(".h", ".cpp", ".def")):
    """Paths below the folders, relative to the root."""
    for folder in folders:
        for base, _, names in sorted(os.walk(os.path.join(ROOT, folder))):
            for name in sorted(names):
                if name.endswith(suffixes):
                    yield os.path.relpath(os.path.join(base, name), ROOT)


def room_of(path):
    """`lib/analysis/facts/Fact.h` is in room facts; all of tool/ is one room."""
    parts = path.split(os.sep)
    return "tool" if parts[0] == "tool" else parts[2] if len(parts) > 3 else None


def joined(literals):
    return "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', literals))


def catalogue():
    """(id, slug, summary) of each rule, and (line, text) of each message."""
    text = read("lib/analysis/findings/Catalogue.def")
    string = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'  # adjacent literals are one
    rules = re.findall(rf"^RULE\((\w+),\s*{string},\s*{string},\s*{string}\)", text, re.M)
    messages = []
    for match in re.finditer(rf"^MSG\((\w+),\s*(\w+),\s*{string}\)", text, re.M):
        messages.append((text.count("\n", 0, match.start()) + 1, joined(match[3])))
    return [(name, joined(slug), joined(summary)) for name, slug, _, summary in rules], messages


def code_lines(path):
    """(number, code, strings) of each line: the code without comments, its strings emptied."""
    token = re.compile(r'"(?:[^"\\\n]|\\.)*"|//[^\n]*|/\*.*?\*/', re.S)
    strings = {}  # by line

    def empty(match):
        line = match.string.count("\n", 0, match.start()) + 1
        if not match[0].startswith('"'):
            return "\n" * match[0].count("\n")
        strings.setdefault(line, []).append(match[0])
        return '""'

    code = token.sub(empty, read(path))
    for number, line in enumerate(code.split("\n"), 1):
        yield number, line, strings.get(number, [])


def check_layers():
    """A room includes only what the table allows it."""
    allowed = {}
    for line in read("test/house/layers.txt").splitlines():
        if line and not line.startswith("#"):
            room, rest = line.split(":")
            allowed[room] = set(rest.split()) | {room}
    for path in sources("lib/analysis", "tool", suffixes=(".h", ".cpp")):
        room = room_of(path)
        if room is None:
            continue
        for number, line in enumerate(read(path).split("\n"), 1):
            match = re.match(r'\s*#\s*include\s+"(\w+)/', line)
            if match and match[1] in allowed and match[1] not in allowed.get(room, set()):
                yield f"{path}:{number}: room {room} may not include {match[1]}/"


def check_rules():
    """Every rule has its code, its page with the same summary, and its three tests."""
    rules, _ = catalogue()
    if not rules:
        yield "lib/analysis/findings/Catalogue.def:1: no rule found"
    for name, slug, summary in rules:
        wanted = [f"lib/analysis/rules/{name}.cpp", f"docs/rules/{slug}.md"]
        wanted += [f"test/rules/{slug}/{kind}.cpp" for kind in ("reject", "accept", "message")]
        for path in wanted:
            if not os.path.isfile(os.path.join(ROOT, path)):
                yield f"{path}:1: rule {slug} needs it"
        page = f"docs/rules/{slug}.md"
        if os.path.isfile(os.path.join(ROOT, page)):
            first = read(page).split("\n", 1)[0]
            if summary not in first:
                yield f"{page}:1: its first line does not say \"{summary}\""


def check_messages():
    """Messages start lower case (or with a hole or a quote) and have no final stop."""
    rules, messages = catalogue()
    texts = messages + [(1, summary) for _, _, summary in rules]
    for line, text in texts:
        where = f"lib/analysis/findings/Catalogue.def:{line}:"
        if not re.match(r"[a-z0-9'%]", text):
            yield f'{where} starts with a capital: "{text}"'
        if text.endswith((".", "!", " ")):
            yield f'{where} ends with a stop: "{text}"'


def check_libraries():
    """Libraries are known from models, never by name in the analysis."""
    names = re.compile(r'"(?:std::|pthread|boost|folly|absl|tbb::|Qt?[A-Z]|asio|fearless::)')
    for path in sources("lib/analysis", suffixes=(".h", ".cpp")):
        for number, _, strings in code_lines(path):
            for string in strings:
                if names.match(string):
                    yield f"{path}:{number}: names a library: {string}"


def check_sizes():
    """Size budget: header 250 lines, .cpp 400, rule 200."""
    for path in sources("lib/analysis", "tool", suffixes=(".h", ".cpp")):
        lines = read(path).count("\n")
        budget = 250 if path.endswith(".h") else 400
        if os.sep + "rules" + os.sep in path:
            budget = min(budget, 200)
        if lines > budget:
            yield f"{path}:{lines}: {lines} lines, of {budget}"


def check_rooms():
    """Who may walk an AST, and who may print."""
    walks = re.compile(r"RecursiveASTVisitor|ASTMatchFinder|DynamicRecursiveASTVisitor")
    prints = re.compile(r"\b(outs|errs)\(\)|\bstd::(cout|cerr)\b|\bprintf\(")
    for path in sources("lib/analysis", suffixes=(".h", ".cpp")):
        room = room_of(path)
        for number, code, _ in code_lines(path):
            dumps = os.path.basename(path).startswith("Dump")  # shows what a room finds
            if room not in (None, "facts") and not dumps and walks.search(code):
                yield f"{path}:{number}: only facts walks an AST"
            if room == "rules" and re.search(r"\bDiagnosticsEngine\b|\bProfile\b", code):
                yield f"{path}:{number}: a rule knows neither diagnostics nor profiles"
            if room not in (None, "render") and prints.search(code):
                yield f"{path}:{number}: only render prints"


def check_versions():
    """Only ClangVersions knows how LLVM's versions differ."""
    asks = re.compile(r"\s*#\s*(if|elif|ifdef|ifndef)\b.*\b(LLVM|CLANG|__clang)_\w*(major|VERSION)", re.I)
    for path in sources("lib/analysis", "tool"):
        if os.path.basename(path).startswith("ClangVersions."):
            continue
        for number, code, _ in code_lines(path):
            if asks.match(code):
                yield f"{path}:{number}: put it into lib/analysis/support/ClangVersions.h"


def check_parity():
    """docs/parity.md counts the pairs and shows the two tables that parity.py --list prints."""
    folder, page = os.path.join(ROOT, "test/parity"), "docs/parity.md"
    sys.path.insert(0, os.path.join(os.path.dirname(HERE), "parity"))
    import parity  # the one who knows the format of a pair

    pairs = len([name for name in os.listdir(folder) if name.endswith(".cpp")])
    text = read(page)
    if f"{pairs} programs" not in text:
        yield f"{page}:1: does not say that there are {pairs} programs"
    shown = re.search(r"<!-- list -->\n(.*?)<!-- /list -->", text, re.S)
    line = text.count("\n", 0, shown.start()) + 1 if shown else 1
    if not shown or shown[1].strip() != parity.tables(folder).strip():
        yield f"{page}:{line}: its tables are not what parity.py --list prints"


def main():
    global ROOT
    checks = {k[6:]: f for k, f in globals().items() if k.startswith("check_")}
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("check", choices=sorted(checks))
    parser.add_argument("--root", default=ROOT)
    arguments = parser.parse_args()
    ROOT = os.path.abspath(arguments.root)
    mistakes = list(checks[arguments.check]())
    for mistake in mistakes:
        print(mistake)
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
