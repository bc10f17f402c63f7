# Runs a command with a terminal as its stderr, and prints what arrives there.
import os
import pty
import subprocess
import sys

master, slave = pty.openpty()
child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=slave)
os.close(slave)
text = b""
try:
    while chunk := os.read(master, 4096):
        text += chunk
except OSError:  # the terminal's other end is closed
    pass
child.wait()
sys.stdout.buffer.write(text.replace(b"\r\n", b"\n"))
