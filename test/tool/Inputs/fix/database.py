"""A database with two commands for two_ways.cpp: without and with the flags of the second argument."""
import json
import sys

folder, more, *flags = sys.argv[1:]
with open(f"{folder}/compile_commands.json", "w") as out:
    json.dump([{"directory": folder, "file": "two_ways.cpp",
                "arguments": ["clang++", *flags, *extra, "-c", "two_ways.cpp"]}
               for extra in ([], more.split())], out)
