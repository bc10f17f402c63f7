#!/usr/bin/env python3
"""Real projects as tests: fetch their source, run fearless on all of it, compare the findings.

  corpus.py fetch [NAME...]   source from Debian, and a compile_commands.json, into build/corpus
  corpus.py check NAME        findings against NAME.rust.txt (all) and NAME.audit.txt (the shown ones)
  corpus.py bless NAME        rewrites these two files; read the diff before you commit it

One run in profile rust tells both lists: profile audit publishes the findings whose strength is
"demonstrated". Where a project says "audit", that profile is run too, and must find the same.

What each finding is worth, true or false, is said in docs/corpus.md.
Needs: apt-get, dpkg-dev, cmake, ninja, clang++-22 (all installed by ./dev setup).
"""
import argparse
import difflib
import json
import os
import re
import resource
import shutil
import subprocess
import sys
from pathlib import Path

# The versions of Debian 12: pinned, so that the findings can be.
PROJECTS = {
    # A key-value store in C++11, with its tests; Clang's -Wthread-safety attributes throughout.
    "leveldb": {
        "version": "1.23-4",
        # Optional libraries off, so that every machine sees the same files.
        "cmake": [
            "-DCMAKE_BUILD_TYPE=Debug", "-DHAVE_CRC32C=OFF", "-DHAVE_SNAPPY=OFF",
            "-DHAVE_TCMALLOC=OFF", "-DHAVE_SQLITE3=OFF", "-DHAVE_KYOTOCABINET=OFF",
        ],
        "audit": True,
    },
    # Its grown-up descendant, in C++17: starts std::threads (named port::Thread) in pools, timers,
    # compactions, backups, caches and benchmarks. Of its 200 tests, which take longer than all the
    # rest, those that are about threads: they name one at least every 250 lines. What was fetched
    # has all of them in corpus/rocksdb/all/compile_commands.json.
    "rocksdb": {
        "version": "7.8.3-2",
        "cmake": [
            "-DCMAKE_BUILD_TYPE=Debug", "-DPORTABLE=ON", "-DFAIL_ON_WARNINGS=OFF",
            "-DROCKSDB_BUILD_SHARED=OFF", "-DWITH_TOOLS=OFF", "-DWITH_LIBURING=OFF",
        ],
        "lines per thread": 250,
    },
}
TEST_FILE = re.compile(r"_test\w*\.cc?$|/third-party/")
NAMES_THREAD = re.compile(rb"\b(port::Thread|std::thread|std::async)\b")
HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LLVM = os.environ.get("FEARLESS_LLVM", "22")


class Unavailable(Exception):
    """The source cannot be had here, for example offline."""


def run(command, log, **kwargs):
    with open(log, "a") as out:
        out.write("$ " + " ".join(map(str, command)) + "\n")
        out.flush()
        status = subprocess.run(command, stdout=out, stderr=subprocess.STDOUT, **kwargs).returncode
    if status:
        raise Unavailable(f"'{' '.join(map(str, command[:2]))} ...' failed, see {log}")


# ---- fetch ---------------------------------------------------------------------------------------


def source_lists():
    """deb-src lines for every place this machine gets its Debian packages from: mirrors included."""
    form = "$(REPO_URI) $(CODENAME) $(RELEASE) $(COMPONENT)"
    query = ["apt-get", "indextargets", "--format", form, "Created-By: Packages", "Origin: Debian"]
    targets = subprocess.run(query, capture_output=True, text=True).stdout.split("\n")
    keyring = Path("/usr/share/keyrings/debian-archive-keyring.gpg")
    signed = f"[signed-by={keyring}] " if keyring.exists() else ""
    lines = set()
    for target in filter(None, targets):
        uri, codename, release, component = target.split()
        lines.add(f"deb-src {signed}{uri} {release} {component}\n")
    if not lines:
        # A machine that never ran 'apt-get update' lists no target.
        lines.add(f"deb-src {signed}http://deb.debian.org/debian bookworm main\n")
    return sorted(lines)


def apt_get(corpus):
    """apt-get with lists and caches of its own: the system's stay as they are; no root needed."""
    apt = corpus / "apt"
    for folder in ["parts", "state/lists/partial", "cache/archives/partial"]:
        (apt / folder).mkdir(parents=True, exist_ok=True)
    (apt / "sources.list").write_text("".join(source_lists()))
    options = {
        "Dir::Etc::sourcelist": apt / "sources.list",
        "Dir::Etc::sourceparts": apt / "parts",
        "Dir::State": apt / "state",
        "Dir::State::status": "/var/lib/dpkg/status",
        "Dir::Cache": apt / "cache",
        "Acquire::Languages": "none",
        "Acquire::Retries": "2",
    }
    if os.geteuid() == 0:
        options["APT::Sandbox::User"] = "root"
    return ["apt-get", "-q"] + [f"-o{key}={value}" for key, value in options.items()]


def fetch_source(name, corpus, updated):
    version = PROJECTS[name]["version"]
    target = corpus / "src" / name
    stamp = corpus / "src" / f"{name}.version"
    if target.is_dir() and stamp.is_file() and stamp.read_text() == version:
        return updated
    log = corpus / "fetch.log"
    apt = apt_get(corpus)
    if not updated:
        run(apt + ["update"], log)
    work = corpus / "src" / f"{name}.part"
    shutil.rmtree(work, ignore_errors=True)
    shutil.rmtree(target, ignore_errors=True)
    work.mkdir(parents=True)
    run(apt + ["source", f"{name}={version}"], log, cwd=work)
    folders = [entry for entry in work.iterdir() if entry.is_dir()]
    if len(folders) != 1:
        raise Unavailable(f"the source package of {name} did not unpack to one folder, see {work}")
    folders[0].rename(target)
    shutil.rmtree(work)
    stamp.write_text(version)
    return True


def leave_out_tests(build, lines_per_thread):
    """Keeps only the tests that name a thread so often; the whole database goes to the folder all/."""
    def wanted(entry):
        if not TEST_FILE.search(entry["file"]):
            return True
        text = Path(entry["file"]).read_bytes()
        return len(NAMES_THREAD.findall(text)) * lines_per_thread >= text.count(b"\n")

    database = build / "compile_commands.json"
    entries = json.loads(database.read_text())
    (build / "all").mkdir(exist_ok=True)
    database.rename(build / "all" / "compile_commands.json")
    database.write_text(json.dumps(list(filter(wanted, entries)), indent=1))


def configure(name, corpus):
    build = corpus / name
    arguments = [
        "cmake", "-G", "Ninja", "-S", corpus / "src" / name, "-B", build,
        f"-DCMAKE_CXX_COMPILER=clang++-{LLVM}", f"-DCMAKE_C_COMPILER=clang-{LLVM}",
        "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON",
    ] + PROJECTS[name]["cmake"]
    stamp = build / "configured-with"
    lines_per_thread = PROJECTS[name].get("lines per thread")
    wanted = " ".join(map(str, arguments + [f"# lines per thread: {lines_per_thread}"]))
    if (build / "compile_commands.json").is_file() and stamp.is_file() and stamp.read_text() == wanted:
        return
    shutil.rmtree(build, ignore_errors=True)
    build.mkdir(parents=True)
    run(arguments, corpus / "fetch.log", stdin=subprocess.DEVNULL)
    if lines_per_thread:
        leave_out_tests(build, lines_per_thread)
    stamp.write_text(wanted)


def fetch(names, corpus):
    corpus.mkdir(parents=True, exist_ok=True)
    updated, missing = False, 0
    for name in names:
        try:
            updated = fetch_source(name, corpus, updated)
            configure(name, corpus)
        except (Unavailable, OSError) as error:
            print(f"corpus: {name} cannot be had: {error}", file=sys.stderr)
            missing += 1
            continue
        files = len(files_of(corpus / name))
        print(f"corpus: {name} {PROJECTS[name]['version']}: {files} files in {corpus / name}")
    return 1 if missing else 0


# ---- check ---------------------------------------------------------------------------------------


def files_of(build):
    entries = json.loads((build / "compile_commands.json").read_text())
    return sorted({os.path.normpath(os.path.join(e["directory"], e["file"])) for e in entries})


def place(path, name, corpus):
    """Relative to the project, so that the pinned list is the same in every checkout."""
    for root, prefix in [(corpus / "src" / name, ""), (corpus / name, "(build)/")]:
        try:
            return prefix + str(Path(path).relative_to(root))
        except ValueError:
            continue
    return str(path)


def one_line(text, name, corpus):
    for root in [corpus / "src" / name, corpus / name]:
        text = text.replace(str(root) + "/", "")
    return re.sub(r"\s+", " ", text).strip()


def analyse(build, profile, fearless, jobs):
    """The tool's report, and the CPU seconds it took."""
    command = [fearless, "check", "-p", str(build), f"--profile={profile}", "--format=json"]
    command += [f"-j{jobs}"] if jobs else []
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    shown = " ".join(command)
    try:
        report = json.loads(result.stdout)
    except json.JSONDecodeError as error:
        sys.exit(f"corpus: '{shown}' (exit status {result.returncode}) printed no JSON: {error}\n"
                 + result.stderr[-3000:])
    found, failed = report["findings"], report["failures"]
    expected = 2 if failed else 1 if found else 0
    if result.returncode != expected:
        sys.exit(f"corpus: '{shown}' exits {result.returncode} with {len(found)} findings and "
                 f"{len(failed)} failures, instead of {expected}\n{result.stderr[-3000:]}")
    return report, cpu


def to_pin(name, profile, found, failed, corpus):
    """A head with the numbers, then a line for each finding and each file that was not analysed."""
    lines = [f"{place(f['file'], name, corpus)}:{f['line']}: [{f['rule']}] "
             f"{one_line(f['message'], name, corpus)}" for f in found]
    for failure in failed:
        text = failure if isinstance(failure, str) else " ".join(
            str(failure[key]) for key in ("file", "message", "reason") if key in failure)
        lines.append("not analysed: " + one_line(text, name, corpus))
    lines.sort(key=lambda line: [int(t) if t.isdigit() else t for t in re.split(r"(\d+)", line)])
    head = (f"# {name} {PROJECTS[name]['version']}, profile {profile}: "
            f"{len(files_of(corpus / name))} files, {len(found)} findings, {len(failed)} not analysed")
    return [head] + lines


def same(old, new, old_name, new_name):
    """Whether two lists are equal; prints where they are not."""
    if old == new:
        return True
    print("\n".join(difflib.unified_diff(old, new, old_name, new_name, lineterm="", n=1)))
    return False


def check(name, fearless, corpus, bless, jobs):
    build = corpus / name
    if not (build / "compile_commands.json").is_file():
        sys.exit(f"corpus: {name} is not there: './dev corpus' fetches it")
    report, cpu = analyse(build, "rust", fearless, jobs)
    shown = [f for f in report["findings"] if f["strength"] == "demonstrated"]
    lists = {
        "rust": to_pin(name, "rust", report["findings"], report["failures"], corpus),
        "audit": to_pin(name, "audit", shown, report["failures"], corpus),
    }
    print(f"{lists['rust'][0][2:]}, {len(shown)} of them shown, {cpu:.0f} s of CPU time")
    agree = equal = True
    if PROJECTS[name].get("audit"):
        audit, cpu = analyse(build, "audit", fearless, jobs)
        lines = to_pin(name, "audit", audit["findings"], audit["failures"], corpus)
        print(f"{lines[0][2:]}, {cpu:.0f} s of CPU time")
        agree = same(lists["audit"], lines, "shown in profile rust", "profile audit")
        if not agree:
            print("Profile audit must report what profile rust calls demonstrated, and nothing else.")
    for profile, lines in lists.items():
        pinned = HERE / f"{name}.{profile}.txt"
        if bless:
            pinned.write_text("\n".join(lines) + "\n")
            continue
        old = pinned.read_text().splitlines() if pinned.is_file() else []
        equal = same(old, lines, f"{pinned.name} (pinned)", "now") and equal
    if not equal:
        print(f"The findings differ. If they are right: test/corpus/corpus.py bless {name}, and say "
              "in docs/corpus.md what each is worth.")
    return 0 if agree and equal else 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("verb", choices=["fetch", "check", "bless"])
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(PROJECTS))
    parser.add_argument("--build", type=Path, default=ROOT / "build", help="default: %(default)s")
    parser.add_argument("--fearless", help="default: BUILD/bin/fearless")
    parser.add_argument("-j", type=int, metavar="N", help="files analysed at a time, default: one per core")
    options = parser.parse_args()
    names = options.names or list(PROJECTS)
    for name in names:
        if name not in PROJECTS:
            parser.error(f"no project '{name}': there is {', '.join(PROJECTS)}")
    build = options.build.resolve()
    corpus = build / "corpus"
    if options.verb == "fetch":
        return fetch(names, corpus)
    fearless = options.fearless or str(build / "bin" / "fearless")
    return max(check(name, fearless, corpus, options.verb == "bless", options.j) for name in names)


if __name__ == "__main__":
    sys.exit(main())
