"""A program in a terminal of its own: its keys are pressed, its screen is read, and drawn as a picture."""
import os
import re
import shutil
import subprocess
import tempfile
import time

from PIL import Image, ImageDraw, ImageFont, PngImagePlugin

LEAVES = 120  # seconds until a screen that does not come is given up
PAPER, INK = (30, 33, 39), (220, 223, 228)
BASIC = [PAPER, (224, 108, 117), (120, 170, 100), (229, 192, 123), (97, 175, 239), (74, 58, 104),
         (86, 182, 194), (171, 178, 191), (92, 99, 112), (240, 130, 138), (152, 215, 121),
         (240, 210, 150), (130, 195, 250), (208, 140, 235), (110, 205, 215), INK]


class Screen:
    """A terminal of `columns` by `rows` in which `command` runs, in the directory `cwd`."""

    def __init__(self, command, columns, rows, cwd, env):
        # Not below the tests' directory: the name of a socket must be short.
        self.folder = tempfile.mkdtemp(prefix="fearless-screen-")
        settings = os.path.join(self.folder, "tmux.conf")
        with open(settings, "w") as out:
            out.write("set -g default-terminal tmux-256color\nset -g status off\n"
                      "set -s escape-time 0\n")
        self.tmux = ["tmux", "-S", os.path.join(self.folder, "socket"), "-f", settings]
        self.status = os.path.join(self.folder, "status")
        subprocess.run([*self.tmux, "new-session", "-d", "-x", str(columns), "-y", str(rows),
                        "-c", cwd, "--", "sh", "-c", 'status=$1; shift; "$@"; echo $? > "$status"',
                        "sh", self.status, *command], check=True, env=env)
        self.columns, self.rows = columns, rows

    def _ask(self, *words):
        return subprocess.run([*self.tmux, *words], check=True, capture_output=True,
                              text=True).stdout

    def text(self):
        return "\n".join(line.rstrip() for line in self._ask("capture-pane", "-p").splitlines())

    def press(self, *keys):
        """Presses keys by tmux's names: `Enter`, `C-r`, or a word, which is typed."""
        self._ask("send-keys", *keys)

    def until(self, *shown, gone=()):
        """Waits until the screen shows all of `shown` and nothing of `gone`; its text."""
        end = time.time() + LEAVES
        while time.time() < end:
            text = self.text()
            if all(one in text for one in shown) and not any(one in text for one in gone):
                return text
            time.sleep(0.1)
        raise TimeoutError(f"no {shown} without {gone} on this screen:\n{text}")

    def ended(self):
        """Waits for the program's end; its exit status."""
        end = time.time() + LEAVES
        while time.time() < end:
            if os.path.exists(self.status) and (status := open(self.status).read()):
                return int(status)
            time.sleep(0.1)
        raise TimeoutError(f"the program does not end:\n{self.text()}")

    def close(self):
        subprocess.run([*self.tmux, "kill-server"], capture_output=True)
        shutil.rmtree(self.folder)

    def draw(self, file):
        """The screen as a PNG, which also holds the text: see `text_of`."""
        text = self.text()
        cursor = map(int, self._ask("display-message", "-p", "#{cursor_x} #{cursor_y}").split())
        cells = _cells(self._ask("capture-pane", "-p", "-e"), self.columns, self.rows)
        about = PngImagePlugin.PngInfo()
        about.add_itxt("Description", text)
        picture = _picture(cells, *cursor).quantize(32, dither=Image.Dither.NONE)
        picture.save(file, optimize=True, pnginfo=about)
        return text


def text_of(file):
    """The text on the screen of which `draw` made this picture, and the picture's size."""
    with Image.open(file) as picture:
        picture.load()
        return picture.text["Description"], picture.size


def _colour(words):
    """The colour behind 38 or 48: `5;n` of the 256, or `2;r;g;b`."""
    if words.pop(0) == 2:
        return words.pop(0), words.pop(0), words.pop(0)
    number = words.pop(0)
    if number < 16:
        return BASIC[number]
    if number >= 232:
        return (8 + 10 * (number - 232),) * 3
    levels = 0, 95, 135, 175, 215, 255
    number -= 16
    return levels[number // 36], levels[number // 6 % 6], levels[number % 6]


def _behind(colour):
    """A colour as what stands behind text: dim, so that every ink is read on it."""
    return tuple((2 * paper + one) // 3 for paper, one in zip(PAPER, colour))


def _styled(style, codes):
    """The style after an escape sequence with these codes."""
    words = [int(word.split(":")[0] or 0) for word in codes.split(";")]
    flags = {1: ("bold", True), 22: ("bold", False), 4: ("line", True), 24: ("line", False),
             7: ("swap", True), 27: ("swap", False), 39: ("ink", None), 49: ("paper", None)}
    while words:
        code = words.pop(0)
        if code == 0:
            style = {}
        elif code in flags:
            name, value = flags[code]
            style = style | {name: value}
        elif code in (38, 48, 58):
            style = style | {{38: "ink", 48: "paper", 58: "under"}[code]: _colour(words)}
        elif code // 10 in (3, 4, 9, 10):
            bright = 8 if code >= 90 else 0
            name = "ink" if code // 10 in (3, 9) else "paper"
            style = style | {name: BASIC[code % 10 + bright]}
    return style


def _cells(capture, columns, rows):
    """The screen's characters with their styles, line by line."""
    style, cells = {}, []
    for line in capture.split("\n")[:rows]:
        row = []
        for codes, character in re.findall(r"\x1b\[([\d;:]*)m|([^\x0e\x0f])", line):
            if character:
                row.append((character, style))
            else:
                style = _styled(style, codes or "0")
        cells.append(row + [(" ", {})] * (columns - len(row)))
    return cells


def _picture(cells, cursor_x, cursor_y):
    plain, bold = (ImageFont.truetype(f"DejaVuSansMono{kind}.ttf", 14) for kind in ("", "-Bold"))
    width, height = round(plain.getlength("M")), sum(plain.getmetrics()) + 2
    picture = Image.new("RGB", (width * len(cells[0]), height * len(cells)), PAPER)
    pen = ImageDraw.Draw(picture)
    for y, row in enumerate(cells):
        for x, (character, style) in enumerate(row):
            ink, paper = style.get("ink") or INK, style.get("paper") or PAPER
            if bool(style.get("swap")) != ((x, y) == (cursor_x, cursor_y)):
                ink, paper = paper, ink
            left, top = x * width, y * height
            if paper in BASIC[1:7] + BASIC[9:15]:
                paper = _behind(paper)
            pen.rectangle((left, top, left + width - 1, top + height - 1), fill=paper)
            pen.text((left, top + 1), character, ink, bold if style.get("bold") else plain)
            if style.get("line"):
                at = top + height - 2
                pen.line((left, at, left + width - 1, at), style.get("under") or ink)
    return picture
