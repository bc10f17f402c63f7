#!/usr/bin/env python3
"""Compiles and runs the programs of this folder, and checks what their first lines promise.

  confirm.py [NAME...]   all pairs, or those named (`lru_cache` is lru_cache.cpp and its clean twin)

A first line says `TSan: TEXT` (ThreadSanitizer reports TEXT, at a marked line), `TSan: silent` (it
reports nothing, and the program ends with status 0), `hangs` (the program never ends), `aborts`
(it is killed), `fails` (it says itself that something is wrong) or `by reading: WHY`: nothing to
see in a run. README.md beside this file tells the markers.

ThreadSanitizer sees what happens in a run, and tells one race per address: a race is looked for
in several runs. What must be silent runs once. Needs: clang++-22.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
CLANG = "clang++-" + os.environ.get("FEARLESS_LLVM", "22")
FLAGS = ["-std=c++20", "-Wall", "-Werror", "-fsanitize=thread", "-g", "-O1"]
TSAN = "history_size=7 suppress_equal_addresses=0"  # all stacks, and several races in one object
SECONDS = 5  # what is to hang runs for so long; what is to end has four times that, on a busy machine
TRIES = 10
RULES = {
    "guarded-by", "shared-static", "borrow", "exclusive", "moved", "guard-escape", "thread-handle",
    "lock-order", "held-across-wait", "weak-sync",
}
MARK = re.compile(r"// (?:DEFECT\(([\w-]+)\): \S|WITNESS\b)")


def pair(path):
    return path.stem.removesuffix("-clean")


def marks(text):
    """({line: rule} of the DEFECT markers, {line} of the WITNESS markers)"""
    defects, witnesses = {}, set()
    for number, line in enumerate(text.split("\n"), 1):
        match = MARK.search(line)
        if match and match[1]:
            defects[number] = match[1]
        elif match:
            witnesses.add(number)
    return defects, witnesses


def run(program, seconds=4 * SECONDS):
    """(status, what ThreadSanitizer said); no status if the program had to be stopped"""
    options = dict(os.environ, TSAN_OPTIONS=TSAN)
    try:
        done = subprocess.run([program], capture_output=True, text=True, errors="replace",
                              timeout=seconds, env=options, cwd=os.path.dirname(program))
    except subprocess.TimeoutExpired as stopped:
        return None, (stopped.stderr or b"").decode(errors="replace")
    return done.returncode, done.stderr


def described(status):
    return "hangs" if status is None else f"status {status}"


def wrong_marks(clean, text):
    """What is wrong with the markers of one file, or nothing."""
    defects, witnesses = marks(text)
    if clean:
        return "a clean twin has a marker" if defects or witnesses or "DEFECT" in text else None
    if not defects:
        return "no line is marked with DEFECT(rule): why"
    if len(set(defects.values())) > 1 or not set(defects.values()) <= RULES:
        return f"one defect has one of the known rules, not {sorted(set(defects.values()))}"
    return None


def race_seen(path, wanted, text, program):
    """None once ThreadSanitizer has reported `wanted` at a marked line of each side."""
    defects, witnesses = marks(text)
    lines, said = set(), "nothing"
    for _ in range(TRIES):
        status, report = run(program)
        if f"ThreadSanitizer: {wanted}" not in report:
            said = ", ".join(re.findall(r"SUMMARY: (.*)", report)) or described(status)
            continue
        lines |= {int(n) for n in re.findall(rf"{re.escape(path.name)}:(\d+)", report)}
        if lines & set(defects) and (not witnesses or lines & witnesses):
            return None
        said = f"'{wanted}' on lines {sorted(lines)}, not on the marked ones"
    return f"ThreadSanitizer says {said}"


def not_confirmed(path, program):
    """Why a file is not what it says it is, or nothing."""
    text = path.read_text()
    promise = text.split("\n", 1)[0].removeprefix("// ")
    clean = path.stem.endswith("-clean")
    if clean != (promise == "TSan: silent"):
        return "the clean twins, and they alone, promise 'TSan: silent'"
    if not path.with_stem(pair(path) + ("" if clean else "-clean")).is_file():
        return "it has no twin"
    mistake = wrong_marks(clean, text)
    if mistake:
        return mistake
    built = subprocess.run([CLANG, *FLAGS, path, "-o", program], capture_output=True, text=True)
    if built.returncode:
        return "it does not compile:\n" + built.stderr
    kind, _, detail = promise.partition(": ")
    if kind == "TSan" and not clean:
        return race_seen(path, detail, text, program)
    status, report = run(program, SECONDS if kind == "hangs" else 4 * SECONDS)
    as_promised = {
        "TSan": status == 0 and not report,
        "hangs": status is None,
        "aborts": status is not None and status < 0,
        "fails": status == 1,
        "by reading": True,
    }
    if kind not in as_promised:
        return f"its first line promises '{promise}', which is not known here"
    return None if as_promised[kind] else f"{described(status)}\n{report[:2000]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("-j", type=int, default=2, metavar="N", help="programs at a time, default: 2")
    options = parser.parse_args()
    paths = sorted(HERE.glob("*.cpp"))
    if options.names:
        paths = [p for p in paths if pair(p) in options.names]
        for name in set(options.names) - set(map(pair, paths)):
            parser.error(f"there is no {name}.cpp")
    failed = 0
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(options.j) as pool:
        reasons = pool.map(lambda p: not_confirmed(p, f"{folder}/{p.stem}"), paths)
        for path, why in zip(paths, reasons):
            failed += bool(why)
            first_line = path.read_text().split("\n", 1)[0]
            print("FAIL" if why else "ok  ", f"{path.name}: {why or first_line[3:]}", flush=True)
    print(f"{len(paths)} programs, {failed} not as their first line says")
    return 1 if failed or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
