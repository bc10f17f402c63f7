#!/usr/bin/env python3
"""Writes docs/diagnostics.md: ten pairs of test/parity, what rustc says and what fearless says, judged.

  side_by_side.py           writes the page
  side_by_side.py --check   exit 1 when the page's fearless halves are not what fearless says now

The judgements are written here, by people; everything else on the page comes from the two tools.

Environment: FEARLESS, the tool; RUSTC (default: /usr/bin/rustc), whose halves --check leaves alone.
"""
import difflib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FEARLESS = os.environ.get("FEARLESS", str(ROOT / "build/bin/fearless"))
RUSTC = os.environ.get("RUSTC", "/usr/bin/rustc")
PAGE = ROOT / "docs/diagnostics.md"

# (error, rule, name of the pair, judgement)
PAIRS = [
    ("E0277", "send", "shared_refcell_in_thread", """
fearless names the variable with its type, and then what makes it dangerous here: the two writes, one on each side.
rustc speaks of types alone and names no variable; but it shows by which steps (`Sync`, `Arc`, the closure) the demand
arose."""),
    ("E0373", "borrow", "handle_returned_while_borrowing", """
Even, but for the death: fearless says where the thread starts, why nothing waits for it, and at which brace `buffer`
dies; rustc leaves the reader to find both. Each has one edit that compiles. rustc's `move` takes every variable,
fearless's moves the one that is needed."""),
    ("E0382", "moved", "moved_in_loop_not_assigned", """
Even: both say that the move is an earlier turn's, which explains how a use can stand above it. fearless offers ways out (copy, use earlier, assign anew),
where rustc 1.63 offers none; neither says which one fits."""),
    ("E0499", "exclusive", "helpers_take_mutable_reference", """
fearless follows both threads into the helper, to the write that collides: line 9, which rustc cannot name, since it
judges by signature and needs no more. rustc is the shorter, and its verdict does not depend on the helper's body.
fearless shows one line twice, once per thread, and its `one writes it` is less than what it found: both do."""),
    ("E0502", "exclusive", "member_nonconst_beside_const", """
fearless finds the member, `stack.items_`, and shows a write in `push` and a read in `depth`; rustc names the whole
`stack` and the two calls. rustc says in the headline which of the two is the writer (`also borrowed as mutable`);
fearless says only that `one writes it`, and leaves that to the notes."""),
    ("E0505", "exclusive", "moved_into_second_thread_while_first_borrows", """
fearless points at the move itself and at what the first thread still reads; rustc's error stands at the closure of
the scope, two lines before the move. Both call the second access what it is, a move."""),
    ("E0506", "weak-sync", "stop_flag_plain_bool", """
fearless points at the two accesses and tells what such a flag should be, a `std::atomic<bool>`; rustc says what
is borrowed and has no remedy. A flaw of ours: `join the thread first` would wait for ever here."""),
    ("E0515", "guard-escape", "guard_named_reference_returned", """
rustc is better at the culprit: it names `guard` in the headline and underlines it. fearless names neither the guard nor
the function's result. It alone says what is at stake, the lock, and it alone has a remedy."""),
    ("E0597", "guard-escape", "guard_reference_used_after_block", """
The same three places in both: where the pointer starts, where the guard ends, where it is used. fearless puts the use
first, tells that the lock goes with the guard, and has a remedy; rustc fits the three into one excerpt, in the
order of the program, which is easier on the eye."""),
    ("E0716", "borrow", "view_of_temporary_string_in_thread", """
rustc is better: it marks the temporary itself, `make_name(1)`, and the semicolon at which it is freed. fearless names
the view with its type and says how long the thread runs, but not where the temporary is; its remedy is right and does
not name the type to take, `std::string`."""),
]

INTRO = """\
# Diagnostics, side by side

What rustc says and what fearless says about one program, written twice: ten pairs of [test/parity](parity.md), one
for each of rustc's errors that threads meet most. Everything but the judgements is the output of the two tools,
written by `test/parity/side_by_side.py`; rustc's closing lines (`aborting due to ...`) are left out. The rustc halves
are those of rustc {rustc}.
To three of the ten, rustc 1.95 adds a remedy: E0277 (`RwLock`), E0382 and E0505 (a clone).

```sh
python3 test/parity/side_by_side.py          # writes this page
python3 test/parity/side_by_side.py --check  # fails when fearless says something else now
```

What fearless holds itself to:

- the culprit comes first, by the user's own names and types;
- both accesses are shown where two of them collide, not only the second;
- the story says where the thread starts, and where it would have had to end;
- it closes with one remedy, and that compiles;
- nothing from inside the standard library appears.

Each judgement says who tells it better, and what the other lacks.
"""


def run(command):
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def rustc_says(path):
    """Its errors without colour and without the closing lines."""
    with tempfile.TemporaryDirectory() as out:
        text = run([RUSTC, "--edition=2021", "--crate-type=bin", "--emit=metadata", "--out-dir", out,
                    "--color=never", path]).stderr
    return re.split(r"^error: aborting due to", text, flags=re.M)[0].strip("\n")


def fearless_says(path):
    ran = run([FEARLESS, "check", "--profile=rust", path, "--", "-std=c++20", "-Ilib/runtime"])
    if ran.returncode not in (0, 1):
        raise ValueError(f"{path}: fearless: {ran.stderr.strip()}")
    return ran.stdout.strip("\n")


def decisive_lines(path, output, most=14, lead=3):
    """The stretch of the program that the output quotes, and up to `lead` lines of the function that
    come before; only the quoted lines where that is long."""
    lines = (ROOT / path).read_text().splitlines()
    quoted = sorted({int(n) for n in re.findall(r"^ *(\d+) +\|", output, re.M)})
    while lead and re.match(r"(?!use |#|//|})\S| +\S", lines[quoted[0] - 2]):
        quoted.insert(0, quoted[0] - 1)
        lead -= 1
    if quoted[-1] - quoted[0] < most:
        quoted = list(range(quoted[0], quoted[-1] + 1))
    shown, before = [], None
    for number in quoted:
        if before is not None and number != before + 1:
            shown.append("...")
        shown.append(lines[number - 1])
        before = number
    margin = min(len(line) - len(line.lstrip()) for line in shown if line not in ("", "..."))
    return "\n".join(line if line == "..." else line[margin:] for line in shown)


def block(language, text):
    return f"```{language}\n{text}\n```\n"


def half(tool, path, language, report):
    return [f"{tool} on `{os.path.basename(path)}`:\n", block(language, decisive_lines(path, report)),
            block("text", report)]


def section(code, rule, name, judgement, with_rust):
    """One pair. Without rust, its half is what `blank` leaves of a written one."""
    story = (ROOT / f"test/parity/{name}.cpp").read_text().splitlines()[0].removeprefix("// ")
    parts = [f"## {code} / {rule}: {story}\n"]
    rust, cpp = f"test/parity/{name}.rs", f"test/parity/{name}.cpp"
    if with_rust:
        report = rustc_says(rust)
        if f"error[{code}]" not in report:
            raise ValueError(f"{rust}: rustc does not say {code}")
        parts += half("rustc", rust, "rust", report)
    else:
        parts += [f"rustc on `{name}.rs`:\n", block("rust", ""), block("text", "")]
    report = fearless_says(cpp)
    if f"[fearless-{rule}]" not in report:
        raise ValueError(f"{cpp}: fearless does not say {rule}")
    return "\n".join([*parts, *half("fearless", cpp, "cpp", report), judgement.strip("\n") + "\n"])


def page(with_rust):
    version = run([RUSTC, "--version"]).stdout.split()[1] if with_rust else ""
    sections = [section(*pair, with_rust) for pair in PAIRS]
    return "\n".join([INTRO.replace("{rustc}", version), *sections])


def blank(text):
    """The page without what another version of rustc may say otherwise."""
    text = re.sub(r"(?<=are those of rustc )[\d.]*\d(?=\.$)", "", text, flags=re.M)
    return re.sub(r"(```rust\n).*?(\n```\n\n```text\n).*?(\n```\n)", r"\1\2\3", text, flags=re.S)


def main():
    if sys.argv[1:] != ["--check"]:
        PAGE.write_text(page(with_rust=True))
        return 0
    old, new = blank(PAGE.read_text()), page(with_rust=False)
    sys.stdout.writelines(difflib.unified_diff(
        old.splitlines(True), new.splitlines(True), "docs/diagnostics.md", "what fearless says now"))
    return int(old != new)


if __name__ == "__main__":
    sys.exit(main())
