#!/usr/bin/env python3
"""One program, written twice: rustc on NAME.rs and fearless on NAME.cpp must agree.

  parity.py NAME.cpp...     exit 0 when every pair holds, else 1 with the reason
  parity.py --list DIR      Markdown tables of the pairs that differ, on purpose and not

A pair holds when both accept or both reject, and when they reject for the same kind of reason:
KINDS says which rules may stand for which rustc error. Where fearless differs on purpose, NAME.cpp
says so in a line `// DIFFERS: why`; where it should agree and does not yet, `// LIMIT: why`. In both the
verdicts must differ, so that the line goes when it is no longer true.

Environment: FEARLESS, the tool; RUSTC (default: rustc), the oracle; FEARLESS_RUNTIME, the include
root of the runtime.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FEARLESS = os.environ.get("FEARLESS", str(ROOT / "build/bin/fearless"))
RUSTC = os.environ.get("RUSTC", "rustc")
RUNTIME = os.environ.get("FEARLESS_RUNTIME", str(ROOT / "lib/runtime"))

BORROWS = {"borrow", "guard-escape", "exclusive", "thread-handle"}
KINDS = {
    "E0277": {"send", "shared-static", "send-tag", "shared-state", "exclusive"},
    "E0133": {"shared-static", "weak-sync"},
    "E0373": {"borrow"}, "E0521": {"borrow", "guard-escape"}, "E0597": BORROWS, "E0716": BORROWS,
    "E0515": BORROWS, "E0310": {"borrow"}, "E0621": {"borrow"}, "E0712": BORROWS,
    "E0499": {"exclusive", "send"}, "E0502": {"exclusive", "send"},
    # the same through the `&mut` that a closure captures
    "E0500": {"exclusive", "send"}, "E0501": {"exclusive", "send"}, "E0524": {"exclusive", "send"},
    "E0503": {"exclusive"}, "E0506": {"exclusive", "guard-escape", "weak-sync"}, "E0713": BORROWS,
    "E0505": {"moved", "exclusive", "borrow", "guard-escape"},
    "E0382": {"moved", "exclusive", "thread-handle"}, "E0507": {"moved", "exclusive", "send"},
    "E0594": {"exclusive", "send", "shared-state"}, "E0596": {"exclusive", "send", "shared-state"},
    "E0381": {"moved"},
}


def rust_verdict(path):
    """The error codes of rustc, empty when it accepts; raises when the program is broken."""
    with tempfile.TemporaryDirectory() as out:
        run = subprocess.run(
            [RUSTC, "--edition=2021", "--crate-type=bin", "--emit=metadata", "--out-dir", out,
             "--error-format=json", "-Awarnings", str(path)], capture_output=True, text=True)
    codes, uncoded = set(), []
    for line in run.stderr.splitlines():
        message = json.loads(line)
        if message.get("level") != "error":
            continue
        if message.get("code"):
            codes.add(message["code"]["code"])
        elif not message["message"].startswith("aborting due to"):
            uncoded.append(message["message"])
    if uncoded and not codes:
        if all("lifetime may not live long enough" in text for text in uncoded):
            return {"E0521"}
        raise ValueError(f"{path.name}: rustc says {uncoded[0]!r}")
    unknown = codes - KINDS.keys()
    if unknown:
        raise ValueError(f"{path.name}: error {', '.join(sorted(unknown))} is not about threads")
    return codes


def cpp_verdict(path):
    """The rules that fearless reports; raises when the program could not be analysed."""
    std = re.search(r"^// STD: (\S+)", path.read_text(), re.M)
    run = subprocess.run(
        [FEARLESS, "check", "--format=json", "--profile=rust", str(path), "--",
         "-std=" + (std[1] if std else "c++20"), "-I" + RUNTIME], capture_output=True, text=True)
    if run.returncode not in (0, 1):
        raise ValueError(f"{path.name}: fearless: {run.stderr.strip()}")
    findings = json.loads(run.stdout)["findings"]
    return {f["rule"].removeprefix("fearless-"): f["message"] for f in findings}


def differs(path, marks="DIFFERS|LIMIT"):
    why = re.search(rf"^// (?:{marks}): (.*)$", path.read_text(), re.M)
    return why[1] if why else None


def judge(path):
    """What is wrong with the pair; empty when it holds."""
    twin = path.with_suffix(".rs")
    if not twin.exists():
        return f"{twin.name} is missing"
    try:
        rust, cpp = rust_verdict(twin), cpp_verdict(path)
    except ValueError as error:
        return str(error)
    says = f"rustc {'rejects: ' + ', '.join(sorted(rust)) if rust else 'accepts'}; " \
           f"fearless {'rejects: ' + ', '.join(f'{r}: {m}' for r, m in cpp.items()) if cpp else 'accepts'}"
    if differs(path):
        return "" if bool(rust) != bool(cpp) else f"no longer differs ({says})"
    if bool(rust) != bool(cpp):
        return says
    allowed = set().union(*(KINDS[code] for code in rust)) if rust else set()
    return f"another reason: {says}" if cpp and not allowed & cpp.keys() else ""


def tables(folder):
    """Markdown tables: the pairs that differ on purpose, and those that do not agree yet, if any."""
    texts = []
    for mark in ("DIFFERS", "LIMIT"):
        rows = [f"| {path.stem} | {why} |" for path in sorted(Path(folder).glob("*.cpp"))
                if (why := differs(path, mark))]
        if rows:
            texts.append("\n".join([f"| {mark} | why |", "|---|---|", *rows]) + "\n")
    return "\n".join(texts)


def main():
    if sys.argv[1:2] == ["--list"]:
        print(tables(sys.argv[2]), end="")
        return 0
    failed = 0
    for name in sys.argv[1:]:
        path = Path(name)
        if wrong := judge(path):
            failed += 1
            print(f"{path.name}: {wrong}")
    print(f"{len(sys.argv) - 1 - failed} pairs hold, {failed} do not")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
