#!/usr/bin/env python3
"""What a user of a real editor sees of fearless-clangd, from the settings in docs/editor.md on:

    editors.py neovim|emacs CLANGD SOURCE-ROOT [--bless]

The editor runs in a terminal, opens an example, shows the finding, applies the quick fix, and shows
the finding no more; undone, it is back. The screen with the finding is drawn, and its text and size
have to be those of the picture in docs/editor: --bless puts the new one there.
"""
import argparse
import os
import pathlib
import re
import shutil
import tempfile

import screen

COLUMNS, ROWS = 120, 23
FINDING = "hread may outlive 'numbers'"  # clangd writes a capital
WRONG, RIGHT = "std::thread([&] {", "std::thread([numbers = std::move(numbers)] {"
REMEDY = "move or copy 'numbers' into the thread instead"


def settings(source, heading, mark, clangd):
    """The code block of docs/editor.md below the heading that contains `mark`, for this clangd."""
    _, _, section = (source / "docs/editor.md").read_text().partition(f"\n## {heading}\n")
    for block in re.findall(r"^```\w+\n(.*?)^```", section.partition("\n## ")[0], re.M | re.S):
        if mark in block:
            return block.replace("/path/to/fearless-clangd", clangd)
    raise LookupError(f"docs/editor.md has no settings with {mark} below '{heading}'")


class Neovim:
    command = ["nvim", "rejected.cpp"]

    def __init__(self, home, source, clangd):
        file = home / ".config/nvim/init.lua"
        file.parent.mkdir(parents=True)
        file.write_text(settings(source, "Neovim", "vim.lsp.start_client", clangd))

    def show(self, terminal):
        terminal.until("W ", "■ T" + FINDING)
        terminal.press("]d")
        terminal.until("Diagnostics:", "T" + FINDING + ", which it captures by reference")

    def fix(self, terminal):
        terminal.press(" a")
        terminal.until("1: " + REMEDY)
        terminal.press("1", "Enter", "0")  # the window with the finding stays until the cursor moves
        terminal.until(RIGHT, gone=(FINDING, WRONG))

    def undo(self, terminal):
        terminal.press("u")
        terminal.until(WRONG, "■ T" + FINDING, gone=(RIGHT,))
        terminal.press("C-r")
        terminal.until(RIGHT, gone=(FINDING,))

    def leave(self, terminal):
        terminal.press(":wq", "Enter")


class Emacs:
    command = ["emacs", "-nw", "rejected.cpp"]

    def __init__(self, home, source, clangd):
        file = home / ".emacs.d/init.el"
        file.parent.mkdir(parents=True)
        file.write_text(settings(source, "Emacs", "eglot-ensure", clangd))
        # Emacs would compile eglot in the background, and open a window for that.
        (file.parent / "early-init.el").write_text("(setq native-comp-deferred-compilation nil)\n")

    def show(self, terminal):
        terminal.until("Flymake[0 1 3]")  # the finding and, as diagnostics of their own, its story
        terminal.press("M-g", "g", "12", "Enter", "C-c", "d")
        terminal.until("12  36 warning", FINDING, "note", REMEDY[1:])

    def fix(self, terminal):
        terminal.press("C-c", "a")
        terminal.until(f"Pick an action (default {REMEDY}")
        terminal.press("Enter")
        terminal.until(RIGHT, "Flymake[0 0]", gone=(FINDING, WRONG))

    def undo(self, terminal):
        terminal.press("C-_")
        terminal.until(WRONG, "Flymake[0 1 3]", FINDING, gone=(RIGHT,))
        terminal.press("C-f", "C-_")  # undoes the undoing
        terminal.until(RIGHT, "Flymake[0 0]", gone=(FINDING,))

    def leave(self, terminal):
        terminal.press("C-x", "C-s", "C-x", "C-c")


def session(editor, folder, picture):
    """Plays one user's session; draws the screen that shows the finding."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder.parent), "LC_ALL": "C.UTF-8"}
    terminal = screen.Screen(editor.command, COLUMNS, ROWS, str(folder), environment)
    try:
        editor.show(terminal)
        terminal.draw(picture)
        editor.fix(terminal)
        editor.undo(terminal)
        editor.leave(terminal)
        status = terminal.ended()
        assert status == 0, f"the editor ends with status {status}"
    finally:
        terminal.close()


def lines(text):
    """What a screen shows: Emacs lists findings in any order, and the last row is for passing words."""
    return sorted(text.split("\n")[:ROWS - 1])


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("editor", choices=["neovim", "emacs"])
    parser.add_argument("clangd")
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("--bless", action="store_true")
    arguments = parser.parse_args()
    source = arguments.source.resolve()
    # Outside of the source, in whose files the editors and clangd would find settings.
    home = pathlib.Path(tempfile.mkdtemp(prefix="fearless-editors-")).resolve()
    folder = home / "spawn_join"
    folder.mkdir()
    program = (source / "examples/spawn_join/rejected.cpp").read_text()
    (folder / "rejected.cpp").write_text(program)
    (folder / "compile_flags.txt").write_text("-std=c++20\n")
    kind = {"neovim": Neovim, "emacs": Emacs}[arguments.editor]
    picture = home / f"{arguments.editor}.png"
    session(kind(home, source, os.path.abspath(arguments.clangd)), folder, picture)
    fixed = (folder / "rejected.cpp").read_text()
    assert program.count(WRONG) == 1 and fixed == program.replace(WRONG, RIGHT), fixed

    kept = source / "docs/editor" / picture.name
    if arguments.bless:
        kept.parent.mkdir(exist_ok=True)
        shutil.copy(picture, kept)
    (text, size), (kept_text, kept_size) = screen.text_of(picture), screen.text_of(kept)
    assert size == kept_size, f"{picture} is {size}, {kept} is {kept_size}"
    assert lines(text) == lines(kept_text), f"{kept} shows\n{kept_text}\nbut the editor shows\n{text}"
    print(f"{arguments.editor} shows the finding, mends it, and shows it no more:\n{text}")
    shutil.rmtree(home)


if __name__ == "__main__":
    main()
