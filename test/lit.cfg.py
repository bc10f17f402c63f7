# How the tests run. A test is a file with RUN lines; `%fearless-both %s` runs the real checker over
# it in both profiles, with the expectations beside the code (see ARCHITECTURE.md, "How a test
# reads").
import os
import pty
import shutil
import subprocess

import lit.formats

config.name = "fearless"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".cpp", ".test"]
# probes: the sources of test/probes are inputs of its own .test files only where it says so.
config.excludes = ["Inputs", "mock", "CMakeLists.txt", "lit.cfg.py"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.build_dir, "test")

# Colours, caches and search paths of whoever runs the tests must not reach them.
config.environment = {
    "PATH": os.pathsep.join(
        [config.tools_dir, config.llvm_tools_dir, os.environ.get("PATH", "/usr/bin:/bin")]
    ),
    "HOME": os.environ.get("HOME", "/"),
    "TMPDIR": os.environ.get("TMPDIR", "/tmp"),
    "LC_ALL": "C.UTF-8",
    "PYTHONDONTWRITEBYTECODE": "1",
}

test = config.test_source_root
source = os.path.dirname(test)
mock = "-nostdinc++ -isystem " + os.path.join(test, "mock")
runtime = os.path.join(source, "lib", "runtime")

# The longer names first: lit replaces the first that fits.
config.substitutions += [
    ("%fearless-both", f"{test}/fearless-both {config.fearless} {source}"),
    ("%fearless-tidy", config.module_dir + "/fearless-tidy.so"),
    ("%fearless-clangd", config.tools_dir + "/fearless-clangd"),
    ("%fearless-clang", config.module_dir + "/fearless-clang.so"),
    ("%fearless", config.fearless),
    ("%status", f"{test}/expect-status"),
    ("%mock", mock),
    ("%runtime", runtime),
    ("%std", "-std=c++20"),
    ("%clangxx", config.clangxx),
    ("%gxx", config.gxx),
    ("%source", source),
    ("%build", config.build_dir),
    ("%cmake", config.cmake),
    ("%llvm-bin", config.llvm_tools_dir),
    ("%other-llvm-bin", config.other_llvm_tools_dir),
    ("%trace", config.module_dir + "/test-trace.so"),
    ("%python", config.python),
    ("%clang-tidy", config.clang_tidy),
]
if config.other_llvm_tools_dir:
    config.available_features.add("other-llvm")
if config.clang_tidy:
    config.available_features.add("clang-tidy")
# Debian's Python has Debian's Pillow, whichever Python CMake has found.
draws = [
    python
    for python in (config.python, "/usr/bin/python3")
    if subprocess.run([python, "-c", "import PIL"], capture_output=True).returncode == 0
]
if draws and shutil.which("tmux"):
    config.substitutions.insert(0, ("%drawing-python", draws[0]))
    config.available_features |= {e for e in ("nvim", "emacs") if shutil.which(e)}
try:
    for end in pty.openpty():
        os.close(end)
    config.available_features.add("terminal")
except OSError:  # a container without /dev/pts
    pass
