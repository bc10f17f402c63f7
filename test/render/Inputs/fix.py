# Checks that the edits of a JSON report say the same place twice: by offset, and by line and column.
import json
import sys

for finding in json.load(open(sys.argv[1]))["findings"]:
    for edit in finding["fix"]:
        text = open(edit["file"], "rb").read()
        before = text[: edit["offset"]]
        assert before.count(b"\n") + 1 == edit["line"], edit
        assert edit["offset"] - (before.rfind(b"\n") + 1) + 1 == edit["column"], edit
        assert edit["offset"] + edit["length"] <= len(text), edit
print("every edit lies inside its file and its line")
