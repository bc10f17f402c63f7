#!/usr/bin/env python3
"""What our checks add to clang-tidy and to clangd: `./dev bench editor`.

  tidy    CPU time of clang-tidy with all our checks, beside one trivial check of its own
  clangd  CPU time from a keystroke to its diagnostics, and peak memory, beside the stock clangd

on a file of 1,000 lines with large standard headers, where every tenth function starts a thread. The
two sides take turns; medians. Prints a table, and exits 1 where a limit is broken.
"""
import argparse
import json
import os
import statistics
import sys
import tempfile
from pathlib import Path

import bench

sys.path.insert(0, str(bench.ROOT / "test/front-ends"))
import lsp  # noqa: E402

LIMIT = 1.1
TICKS = os.sysconf("SC_CLK_TCK")
FLAGS = ["-std=c++20"]


def program():
    """About 1,000 lines below the includes of heavy_std.cpp."""
    heavy = (bench.HERE / "heavy_std.cpp").read_text().splitlines()
    # libstdc++ 12 has no <format>
    lines = [line for line in heavy if line.startswith("#include") and "<format>" not in line]
    lines.append("#include <thread>")
    number = 0
    while len(lines) < 1000:
        number += 1
        lines += [f"std::string name{number}(const std::vector<int> &all, const std::string &word) {{",
                  f"  std::map<std::string, int> seen{{{{word, {number}}}}};",
                  "  for (int one : all)",
                  "    if (one % 2 == 0)",
                  "      seen[std::to_string(one)] += one;",
                  "  std::string out;",
                  "  for (const auto &[key, value] : seen)",
                  "    out += key + std::to_string(value);"]
        if number % 10 == 0:
            lines += ["  std::thread worker([&] { out += word; });", "  worker.join();"]
        lines += ["  return out;", "}", ""]
    return "\n".join(lines) + "\n"


def tidy(build, file):
    def run(*options):
        return bench.measure([f"clang-tidy-{bench.LLVM}", "--quiet", "--config={}", *options,
                              str(file), "--", *FLAGS], str(file.parent), {0})
    trivial = run("--checks=-*,llvm-namespace-comment")
    ours = run(f"--load={build}/lib/fearless-tidy.so", "--checks=-*,fearless-*")
    return trivial, ours


class Server:
    """A server with the file open, in whose first line keys are pressed."""

    def __init__(self, command, file, text):
        self.file, self.text, self.version = file, text, 1
        self.client = lsp.Client([*command, "--background-index=false", "-j=1"],
                                 file.parent / f"{Path(command[0]).name}.log", cwd=file.parent,
                                 env=os.environ | {"XDG_CONFIG_HOME": str(file.parent / "none")})
        self.client.open(file, text)
        self.client.wait(file, 1)
        self.key()  # the first builds what all later ones use

    def cpu(self):
        fields = Path(f"/proc/{self.client.process.pid}/stat").read_text().rpartition(") ")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def key(self):
        """Types one letter into the last function; the CPU seconds until its diagnostics."""
        begun, self.version = self.cpu(), self.version + 1
        self.text = self.text.removesuffix("}\n\n") + f"  // {self.version}\n}}\n\n"
        self.client.change(self.file, self.text, self.version)
        self.client.wait(self.file, self.version)
        return self.cpu() - begun

    def peak(self):
        status = Path(f"/proc/{self.client.process.pid}/status").read_text()
        return next(int(line.split()[1]) for line in status.splitlines()
                    if line.startswith("VmHWM"))


def clangd(build, file, text, keys):
    servers = [Server([f"clangd-{bench.LLVM}"], file, text),
               Server([f"{build}/bin/fearless-clangd"], file, text)]
    seconds = [[], []]
    for turn in range(keys):
        bench.progress(f"clangd: key {turn + 1} of {keys}")
        for samples, server in zip(seconds, servers):
            samples.append(server.key())
    peaks = [server.peak() for server in servers]
    for server in servers:
        server.client.stop()
    return [statistics.median(samples) for samples in seconds], peaks


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=Path, default=bench.ROOT / "build")
    parser.add_argument("--runs", type=int, default=7, help="of clang-tidy, default: %(default)s")
    parser.add_argument("--keys", type=int, default=30, help="pressed, default: %(default)s")
    options = parser.parse_args()
    build = options.build.resolve()
    rows = []
    with tempfile.TemporaryDirectory(prefix="fearless-bench-") as folder:
        file = Path(folder).resolve() / "program.cpp"
        text = program()
        file.write_text(text)
        (file.parent / "compile_flags.txt").write_text("\n".join(FLAGS))
        try:
            runs = []
            for turn in range(max(1, options.runs)):
                bench.progress(f"clang-tidy: run {turn + 1} of {options.runs}")
                runs.append(tidy(build, file))
            for what, part, scale in (("CPU s", 0, 1), ("MiB", 1, 1024)):
                rows.append((f"clang-tidy, {what}", *(
                    statistics.median(run[side][part] for run in runs) / scale
                    for side in (0, 1)), LIMIT if part == 0 else None))
            cpu, peaks = clangd(build, file, text, max(1, options.keys))
            rows += [("clangd, CPU s for a key", *cpu, LIMIT),
                     ("clangd, MiB", *(peak / 1024 for peak in peaks), LIMIT)]
        except (bench.Failed, lsp.ServerDied, OSError) as error:
            sys.exit(f"bench: {error}")
    bench.progress("")
    print(f"{'':26}{'without':>9}{'with':>9}{'ratio':>8}   limit")
    held = True
    for name, without, with_, limit in rows:
        ratio = with_ / without
        held &= limit is None or ratio <= limit
        verdict = "" if limit is None else f"<= {limit}: {'yes' if ratio <= limit else 'NO'}"
        print(f"{name:26}{without:9.2f}{with_:9.2f}{ratio:8.2f}   {verdict}".rstrip())
    (build / "bench-editor.json").write_text(json.dumps(
        {"version": 1, "limit": LIMIT, "results": [
            {"name": name, "without": round(without, 3), "with": round(with_, 3),
             "ratio": round(with_ / without, 3)} for name, without, with_, _ in rows]},
        indent=2) + "\n")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
