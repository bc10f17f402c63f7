# Writes N files that share a header with one defect, each with one of its own, in as many folders
# with the same relative names; and their database, on stdout.
import json
import os
import sys

test = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
flags = ["-std=c++20", "-nostdinc++", "-isystem", os.path.join(test, "mock")]
body = "{ int hits = 0; std::thread([&] { ++hits; }).detach(); }\n"
with open("shared.h", "w") as f:
    f.write("#include <thread>\ninline void shared() " + body)
    f.write("template <class T> void generic(T hits) { std::thread([hits] {}).detach(); }\n")
entries = []
for i in range(int(sys.argv[1])):
    folder = os.path.abspath(f"d{i}")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "a.cpp"), "w") as f:
        f.write('#include "../shared.h"\nvoid own() ' + body)
    entries.append({"directory": folder, "file": "a.cpp", "arguments": ["c++", *flags, "-c", "a.cpp"]})
json.dump(entries, sys.stdout)
