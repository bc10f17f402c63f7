"""Copies a file into a folder under the longest name there is, and prints that path."""
import os
import shutil
import sys

folder, source = sys.argv[1:]
path = os.path.join(folder, "x" * (os.pathconf(folder, "PC_NAME_MAX") - 4) + ".cpp")
shutil.copy(source, path)
print(path, end="")
