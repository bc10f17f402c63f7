#!/usr/bin/env python3
"""What a check costs, beside what the compiler's own front end costs.

Measures CPU time (user + system, median of the runs) and peak memory of `fearless check` and of
`clang++ -fsyntax-only` with the same flags on the same files. The two take turns, so that a machine
that slows down slows both. Each side runs on one core, without any cache.

  heavy_std  one file with most of the standard library's large headers
  leveldb    a real project, all files (from ./dev corpus; left out with a message where it is not)

Prints a table, writes build/bench.json, and exits 1 where a limit is broken.
"""
import argparse
import json
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LLVM = os.environ.get("FEARLESS_LLVM", "22")
CLANG = f"clang++-{LLVM}"
CPU_LIMIT = 0.7     # of clang's CPU time
MEMORY_LIMIT = 1.1  # of clang's peak memory


class Failed(Exception):
    pass


def measure(command, cwd, accepted):
    """(CPU seconds, peak KiB) of one run; the peak is that of the largest process below it."""
    with tempfile.TemporaryFile() as out:
        child = subprocess.Popen(command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=out, stderr=out)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in accepted:
            out.seek(0)
            text = out.read()[-2000:].decode(errors="replace")
            raise Failed(f"'{' '.join(command)}' exits {child.returncode}:\n{text}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def clang(jobs):
    """Every file in turn, as a build on one core would."""
    cpu, peak = 0.0, 0
    for command, cwd in jobs:
        seconds, memory = measure(command, cwd, {0})
        cpu, peak = cpu + seconds, max(peak, memory)
    return cpu, peak


def one_file(fearless, file):
    flags = ["-std=c++20"]
    return {
        "files": 1,
        "clang": [([CLANG, *flags, "-fsyntax-only", str(file)], str(ROOT))],
        "fearless": ([*fearless, str(file), "--", *flags], str(ROOT)),
    }


def project(fearless, database, scratch):
    """A database with one command for each file, the same for both sides."""
    entries = {}
    for entry in json.loads(database.read_text()):
        entries.setdefault(os.path.join(entry["directory"], entry["file"]), entry)
    scratch.mkdir(parents=True, exist_ok=True)
    (scratch / "compile_commands.json").write_text(json.dumps(list(entries.values()), indent=1))
    jobs = []
    for entry in entries.values():
        words = entry.get("arguments") or shlex.split(entry["command"])
        output = words.index("-o")
        words = [w for w in words[:output] + words[output + 2:] if w != "-c"]
        jobs.append((words + ["-fsyntax-only"], entry["directory"]))
    return {
        "files": len(jobs),
        "clang": jobs,
        "fearless": ([*fearless, "-p", str(scratch)], str(ROOT)),
    }


def compare(name, bench, runs):
    samples = {"clang": [], "fearless": []}
    for turn in range(runs):
        progress(f"{name}: run {turn + 1} of {runs}")
        samples["clang"].append(clang(bench["clang"]))
        samples["fearless"].append(measure(*bench["fearless"], {0, 1}))
    progress("")
    result = {"name": name, "files": bench["files"], "runs": runs}
    for side, values in samples.items():
        result[side] = {
            "cpu_seconds": round(statistics.median(cpu for cpu, _ in values), 3),
            "peak_mib": round(statistics.median(peak for _, peak in values) / 1024, 1),
        }
    for key, unit in [("cpu_ratio", "cpu_seconds"), ("memory_ratio", "peak_mib")]:
        result[key] = round(result["fearless"][unit] / result["clang"][unit], 3)
    result["within_limits"] = (result["cpu_ratio"] <= CPU_LIMIT
                               and result["memory_ratio"] <= MEMORY_LIMIT)
    return result


def progress(text):
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


def table(results):
    head = ["", "files", "clang s", "fearless s", "ratio", f"<= {CPU_LIMIT}",
            "clang MiB", "fearless MiB", "ratio", f"<= {MEMORY_LIMIT}"]
    rows = [head]
    for r in results:
        rows.append([
            r["name"], str(r["files"]),
            f"{r['clang']['cpu_seconds']:.2f}", f"{r['fearless']['cpu_seconds']:.2f}",
            f"{r['cpu_ratio']:.2f}", "yes" if r["cpu_ratio"] <= CPU_LIMIT else "NO",
            f"{r['clang']['peak_mib']:.0f}", f"{r['fearless']['peak_mib']:.0f}",
            f"{r['memory_ratio']:.2f}", "yes" if r["memory_ratio"] <= MEMORY_LIMIT else "NO",
        ])
    widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
    for row in rows:
        print(row[0].ljust(widths[0]),
              *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:])), sep="  ")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=Path, default=ROOT / "build")
    parser.add_argument("--runs", type=int, default=7, help="default: %(default)s")
    parser.add_argument("--only", choices=["heavy_std", "leveldb"])
    options = parser.parse_args()
    build = options.build.resolve()
    fearless = [str(build / "bin" / "fearless"), "check", "--profile=rust", "-j1"]
    if not Path(fearless[0]).is_file():
        sys.exit(f"bench: {fearless[0]} is not there: './dev build' makes it")
    usage = subprocess.run([fearless[0], "check", "--help"], capture_output=True, text=True).stdout
    if "--no-cache" in usage:
        fearless.append("--no-cache")

    benches = {"heavy_std": one_file(fearless, HERE / "heavy_std.cpp")}
    database = build / "corpus" / "leveldb" / "compile_commands.json"
    if database.is_file():
        benches["leveldb"] = project(fearless, database, build / "bench" / "leveldb")
    else:
        print("bench: leveldb is left out, './dev corpus' fetches it", file=sys.stderr)
    results = []
    try:
        for name, bench in benches.items():
            if options.only in (None, name):
                results.append(compare(name, bench, max(1, options.runs)))
    except (Failed, OSError) as error:
        sys.exit(f"bench: {error}")
    print(f"CPU time (user + system) and peak memory, one core, medians of {options.runs} runs, "
          f"against {CLANG} -fsyntax-only:")
    table(results)
    (build / "bench.json").write_text(json.dumps(
        {"version": 1, "limits": {"cpu_ratio": CPU_LIMIT, "memory_ratio": MEMORY_LIMIT},
         "results": results}, indent=2) + "\n")
    return 0 if all(result["within_limits"] for result in results) else 1


if __name__ == "__main__":
    sys.exit(main())
