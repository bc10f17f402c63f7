#!/usr/bin/env python3
"""docstrings.py CLANGXX ROOT: each public function of the runtime tells what it costs, whether it
waits, what it throws, and what Rust calls it.

It tells so in the `///` lines above it, which hold for all up to the next comment or empty line.
Copying, moving and destroying are for the comment of the class to tell. Prints
`file:line: what is wrong` and exits 1 if there was a mistake.
"""
import json
import os
import re
import subprocess
import sys

TOLD = {"its complexity": r"O\(", "waiting": r"\b[Ww]ait", "throwing": r"\b[Tt]hrow", "Rust": "Rust|rayon"}
FUNCTIONS = ("FunctionDecl", "CXXMethodDecl", "CXXConstructorDecl", "CXXConversionDecl")
RECORDS = ("CXXRecordDecl", "ClassTemplatePartialSpecializationDecl")


def namespaces(clangxx, include, headers):
    """What clang sees in namespace fearless, as JSON. It names a file only where that changes."""
    command = [clangxx, "-std=c++20", "-I", include, "-fsyntax-only", "-x", "c++", "-"]
    command += ["-Xclang", "-ast-dump=json", "-Xclang", "-ast-dump-filter=fearless"]
    code = "".join(f"#include <fearless/{header}>\n" for header in headers)
    dump = subprocess.run(command, input=code, check=True, capture_output=True, text=True).stdout
    decoder, at, file = json.JSONDecoder(), 0, None

    def fill_in(node):
        nonlocal file
        for value in node if isinstance(node, list) else node.values():
            if isinstance(value, (dict, list)):
                fill_in(value)
        if "offset" in node:
            file = node["file"] = node.get("file", file)

    while dump[at:].strip():
        node, end = decoder.raw_decode(dump[at:].lstrip())
        at = len(dump) - len(dump[at:].lstrip()) + end
        fill_in(node)
        yield node


def public_functions(scope):
    """The functions in a namespace or class that a user of it can call."""
    public = scope.get("tagUsed") != "class"
    for node in scope.get("inner", []):
        kind = node.get("kind", "")
        if kind == "AccessSpecDecl":
            public = node["access"] == "public"
        if kind in ("FunctionTemplateDecl", "ClassTemplateDecl"):  # the pattern; then instantiations
            node = next((n for n in node["inner"] if n["kind"] in FUNCTIONS + RECORDS), node)
            kind = node["kind"]
        elif kind == "FriendDecl":
            node = next((n for n in node.get("inner", []) if n["kind"] in FUNCTIONS), node)
            if any(n["kind"] == "CompoundStmt" for n in node.get("inner", [])):
                yield node
            continue
        # Defined out of its class: inside, access was told.
        if not public or node.get("isImplicit") or "parentDeclContextId" in node:
            continue
        if kind in RECORDS or kind == "NamespaceDecl" and node.get("name") != "detail":
            yield from public_functions(node)
        elif kind in FUNCTIONS and "previousDecl" not in node and "explicitlyDeleted" not in node:
            inner = node.get("inner", [])
            parameters = [n["type"]["qualType"] for n in inner if n["kind"] == "ParmVarDecl"]
            own = rf"(const )?{scope.get('name')}\b(<.*>)?( &&?)?"
            if not (len(parameters) == 1 and re.fullmatch(own, parameters[0])):
                yield node


def main():
    clangxx, root = sys.argv[1:]
    include = os.path.join(root, "lib", "runtime")
    headers = sorted(n for n in os.listdir(os.path.join(include, "fearless")) if n.endswith(".h"))
    functions, mistakes = 0, 0
    for namespace in namespaces(clangxx, include, headers):
        if namespace["kind"] != "NamespaceDecl":
            continue
        for function in public_functions(namespace):
            place = function["loc"].get("expansionLoc", function["loc"])
            if "detail" in place["file"].split(os.sep):
                continue
            with open(place["file"], encoding="utf-8") as file:
                before = file.read()[: place["offset"]]
            comments = re.findall(r"(?:^ *///.*\n)+", before.rsplit("\n\n", 1)[-1], re.M) or [""]
            missing = [what for what, told in TOLD.items() if not re.search(told, comments[-1])]
            functions += 1
            if missing:
                mistakes += 1
                where = f"{os.path.relpath(place['file'], root)}:{before.count(chr(10)) + 1}"
                print(f"{where}: the comment on {function['name']} leaves out {', '.join(missing)}")
    print(f"{functions} functions, {mistakes} with a comment that leaves something out")
    return 1 if mistakes or not functions else 0


if __name__ == "__main__":
    sys.exit(main())
