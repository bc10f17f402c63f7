#!/usr/bin/env python3
"""What the runtime costs, beside what it stands in for.

Runs the Google Benchmark programs of this directory, *_bench.cpp, and compares each benchmark
NAME/fearless with every NAME/PEER; and measures what including the headers costs the compilers.
Each figure is the median of many repetitions, and those of all benchmarks take turns in random
order, so that a machine that slows down slows all of them. A ratio is fearless' time divided by the
peer's, so that less is better; beside it stands where it lies with 95 % confidence (bootstrap).
Benchmarks of threads go by the clock, of one thread and of a compiler by processor time.

The last column says whether the limit is held. Where the ratio is above it, but by less than the
noise, more repetitions are made, and if that does not settle it, it says "open". Prints a table,
writes build/bench-runtime.json, and exits 1 where a limit is not held, 2 if it cannot measure.
"""
import argparse
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
CLANG = f"clang++-{os.environ.get('FEARLESS_LLVM', '22')}"

# The first pattern found in "NAME against PEER" gives the limit of the ratio; others have none.
LIMITS = [
    (r"^mutex/", 1.05),
    (r"^rwlock/", 1.05),
    (r"^arc/clone_drop", 1.0),
    (r"^channel/.* against rust", 1.0),
    (r"^channel/.* against deque", 1.0),
    (r" against tbb", 1.05),
    (r"^include/mutex.h", 1.10),
    (r"^include/fearless.h", 1.5),
]
HEADERS = {
    "mutex.h": (["fearless/mutex.h"], ["mutex"]),
    "fearless.h": (["fearless/fearless.h"], ["thread", "mutex", "memory", "condition_variable"]),
}
LIBRARIES = {"parallel": ["-ltbb"]}
UNITS = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}


class Failed(Exception):
    pass


def run(command, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                          **options)
    if done.returncode != 0:
        raise Failed(f"'{' '.join(map(str, command))}' exits {done.returncode}:\n"
                     + done.stderr[-2000:])
    return done.stdout


def progress(text, step=False):
    """Shows what is going on. Where nobody watches a terminal, only a `step` is a line of the log."""
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)
    elif step:
        print(f"bench: {text}", file=sys.stderr, flush=True)


# ---- the programs --------------------------------------------------------------------------------

def compile_programs(options, out):
    """Paths of the programs, and whether one of them wants Rust."""
    programs = []
    for source in sorted(HERE.glob("*_bench.cpp")):
        name = source.stem.removesuffix("_bench")
        progress(f"compiling {name}", step=True)
        link = list(LIBRARIES.get(name, []))
        rust = HERE / f"{name}_rust.rs"
        if rust.is_file():
            library = out / f"lib{name}_rust.a"
            run([options.rustc, "-O", "--crate-type", "staticlib", "-C", "panic=abort", rust, "-o",
                 library])
            link += [library, "-ldl"]
        program = out / f"{name}_bench"
        run([options.compiler, "-std=c++20", "-O2", "-DNDEBUG", f"-I{ROOT / 'lib' / 'runtime'}",
             source, "-o", program, *link, "-lbenchmark_main", "-lbenchmark", "-pthread"])
        programs.append(program)
    return programs


def measure_program(program, only, samples, options):
    """Adds to `samples`, {benchmark: [seconds of each repetition]}, what the pattern names."""
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        run([program, f"--benchmark_filter={only}", "--benchmark_out_format=json",
             f"--benchmark_out={report.name}", "--benchmark_enable_random_interleaving=true",
             f"--benchmark_repetitions={options.runs}",
             f"--benchmark_min_time={options.seconds / options.runs}"])
        text = Path(report.name).read_text()
    for entry in json.loads(text)["benchmarks"] if text else []:
        if entry.get("error_occurred"):
            raise Failed(f"{entry['name']}: {entry['error_message']}")
        if entry["run_type"] != "iteration":
            continue
        name = entry["run_name"]
        clock = "real_time" if "/real_time" in name else "cpu_time"
        samples.setdefault(label(name), []).append(entry[clock] * UNITS[entry["time_unit"]])


def label(name):
    """NAME/SIDE/process_time/real_time/threads:2 as it is printed."""
    words = [word for word in name.split("/")
             if word not in ("real_time", "process_time") and not word.startswith("iterations:")]
    return "/".join(words)


def compare_program(program, options):
    """The results of a program; those that noise hides are measured up to three times."""
    samples = {}
    only = options.only
    for turn in range(3):
        count = len(run([program, "--benchmark_list_tests", f"--benchmark_filter={only}"])
                    .splitlines())
        progress(f"{program.name}: {count} benchmarks, {options.runs} runs of each"
                 + (", for what noise hides" if turn else ""), step=True)
        measure_program(program, only, samples, options)
        results = [judge(*pair) for pair in pairs(samples)]
        unclear = sorted({r["name"].split("/threads:")[0] for r in results if r["held"] == "open"})
        if not unclear:
            break
        only = "^(" + "|".join(map(re.escape, unclear)) + ")/"
    return results


def pairs(names):
    """(row, peer, samples of fearless, samples of the peer) of all pairs there are."""
    for name, ours in names.items():
        words = name.split("/")
        if "fearless" not in words:
            continue
        side = words.index("fearless")
        for other, theirs in names.items():
            peer = other.split("/")
            if (len(peer) == len(words) and peer[side] != "fearless"
                    and peer[:side] + peer[side + 1:] == words[:side] + words[side + 1:]):
                yield "/".join(words[:side] + words[side + 1:]), peer[side], ours, theirs


# ---- the compilers -------------------------------------------------------------------------------

def compile_seconds(compiler, headers, directory):
    """Processor time of one compilation of a file that includes `headers` and nothing else."""
    source = directory / "include.cpp"
    source.write_text("".join(f"#include <{header}>\n" for header in headers))
    command = [compiler, "-std=c++20", "-O2", f"-I{ROOT / 'lib' / 'runtime'}", "-c", source, "-o",
               directory / "include.o"]
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise Failed(f"'{' '.join(map(str, command))}' exits {child.returncode}")
    return usage.ru_utime + usage.ru_stime


def measure_includes(options, out):
    rows = [(f"include/{name}/{compiler}", compiler, sides)
            for compiler in ("g++", CLANG) for name, sides in HEADERS.items()
            if re.search(options.only, f"include/{name}/{compiler}")]
    samples = {row: ([], []) for row, _, _ in rows}
    if rows:
        for turn in range(options.compile_runs):
            progress(f"including: run {turn + 1} of {options.compile_runs}", step=turn % 5 == 0)
            for row, compiler, sides in random.sample(rows, len(rows)):
                for side in random.sample((0, 1), 2):
                    samples[row][side].append(compile_seconds(compiler, sides[side], out))
    for row, (ours, theirs) in samples.items():
        yield row, "std", ours, theirs


# ---- the report ----------------------------------------------------------------------------------

def interval(ours, theirs):
    """Where the ratio of the medians lies with 95 % confidence."""
    draw = random.Random(0)
    ratios = sorted(statistics.median(draw.choices(ours, k=len(ours)))
                    / statistics.median(draw.choices(theirs, k=len(theirs))) for _ in range(1000))
    return ratios[25], ratios[974]


def judge(row, peer, ours, theirs):
    ratio = statistics.median(ours) / statistics.median(theirs)
    low, high = interval(ours, theirs)
    limit = next((limit for pattern, limit in LIMITS if re.search(pattern, f"{row} against {peer}")),
                 None)
    if limit is None:
        held = None
    elif round(ratio, 3) <= limit:
        held = "yes"
    else:
        held = "NO" if round(low, 3) > limit else "open"
    return {
        "name": row,
        "peer": peer,
        "runs": len(ours),
        "fearless_seconds": statistics.median(ours),
        "peer_seconds": statistics.median(theirs),
        "ratio": round(ratio, 3),
        "ratio_low": round(low, 3),
        "ratio_high": round(high, 3),
        "limit": limit,
        "held": held,
    }


def readable(seconds):
    for unit, factor in [("s", 1.0), ("ms", 1e-3), ("us", 1e-6)]:
        if seconds >= factor:
            return f"{seconds / factor:.3g} {unit}"
    return f"{seconds / 1e-9:.3g} ns"


def table(results):
    rows = [["", "against", "fearless", "peer", "ratio", "95 %", "limit", "held"]]
    for r in sorted(results, key=lambda r: (r["name"], r["peer"])):
        rows.append([
            r["name"], r["peer"], readable(r["fearless_seconds"]), readable(r["peer_seconds"]),
            f"{r['ratio']:.2f}", f"{r['ratio_low']:.2f}-{r['ratio_high']:.2f}",
            "" if r["limit"] is None else f"<= {r['limit']:.2f}",
            r["held"] or "",
        ])
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        cells = [cell.ljust(width) if i < 2 else cell.rjust(width)
                 for i, (cell, width) in enumerate(zip(row, widths))]
        yield "  ".join(cells).rstrip()


def main():
    parser = argparse.ArgumentParser(description=__doc__, prog="./dev bench runtime",
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=25,
                        help="repetitions of each benchmark (%(default)s)")
    parser.add_argument("--seconds", type=float, default=1.0,
                        help="how long each benchmark runs in all, where it has no fixed number of "
                             "iterations (%(default)s)")
    parser.add_argument("--compile-runs", type=int, default=15,
                        help="compilations of each set of headers (%(default)s)")
    parser.add_argument("--only", default=".", metavar="REGEX", help="benchmarks to run")
    parser.add_argument("--compiler", default="g++", help="of the programs (%(default)s)")
    parser.add_argument("--rustc", default=os.environ.get("RUSTC", "/usr/bin/rustc"),
                        help="Debian's (%(default)s), or $RUSTC")
    options = parser.parse_args()
    out = ROOT / "build" / "bench" / "runtime"
    out.mkdir(parents=True, exist_ok=True)
    results = []
    try:
        for tool in (options.compiler, options.rustc, "g++", CLANG):
            if not shutil.which(tool):
                raise Failed(f"there is no {tool}: './dev setup' installs what is missing")
        for program in compile_programs(options, out):
            results += compare_program(program, options)
        results += [judge(*row) for row in measure_includes(options, out)]
        progress("")
        versions = [run([tool, "--version"]).splitlines()[0]
                    for tool in (options.compiler, options.rustc)]
    except (Failed, OSError) as error:
        progress("")
        print(f"bench: {error}", file=sys.stderr)
        return 2
    if not results:
        print(f"bench: no benchmark is called '{options.only}'", file=sys.stderr)
        return 2
    print(f"{versions[0]}; {versions[1]}; {os.cpu_count()} processors; medians of {options.runs} "
          f"runs ({options.compile_runs} of a compiler)\n")
    print("\n".join(table(results)))
    (ROOT / "build" / "bench-runtime.json").write_text(
        json.dumps({"version": 1, "tools": versions, "processors": os.cpu_count(),
                    "results": results}, indent=2) + "\n")
    limited = [r["held"] for r in results if r["held"]]
    print(f"\n{limited.count('yes')} of {len(limited)} limits are held, {limited.count('NO')} are not"
          + (f", {limited.count('open')} are lost in the noise" if "open" in limited else ""))
    return 1 if "NO" in limited else 0


if __name__ == "__main__":
    sys.exit(main())
