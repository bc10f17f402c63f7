"""Checks that the CPU time of two files grows at most as said in scale.test."""
import resource
import subprocess
import sys

tool, small, large, *flags = sys.argv[1:]


def cpu(file):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([tool, "check", "--quiet", file] + flags, check=True, timeout=60)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


first, second = min(cpu(small), cpu(small)), min(cpu(large), cpu(large))
print(f"{first:.2f} s, {second:.2f} s")
if first > 10 or second > 4 * first:
    sys.exit(f"{small}: {first:.2f} s of CPU time, {large}: {second:.2f} s")
