"""A client of the Language Server Protocol, as much of one as the tests need."""
import json
import pathlib
import queue
import subprocess
import threading
import urllib.parse


def uri(path):
    return pathlib.Path(path).resolve().as_uri()


def path_of(uri_):
    return urllib.parse.unquote(urllib.parse.urlparse(uri_).path)


class ServerDied(Exception):
    pass


class Client:
    """One running server. Diagnostics arrive in `diagnostics[path]` as (version, list)."""

    def __init__(self, command, log, timeout=900, options=None, cwd=None, env=None):
        self.timeout, self.log = timeout, log
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=open(log, "w"), cwd=cwd, env=env)
        self.messages, self.diagnostics, self.next = queue.Queue(), {}, 0
        threading.Thread(target=self._read, daemon=True).start()
        self.capabilities = self.request("initialize", {
            "processId": None, "rootUri": None, "initializationOptions": options or {},
            "capabilities": {
                "offsetEncoding": ["utf-8"],
                "textDocument": {
                    "publishDiagnostics": {"relatedInformation": True,
                                           "codeDescriptionSupport": True, "versionSupport": True},
                    "codeAction": {"codeActionLiteralSupport": {
                        "codeActionKind": {"valueSet": ["quickfix"]}}}}}})["capabilities"]
        self.notify("initialized", {})

    def _read(self):
        stream = self.process.stdout
        while True:
            length = None
            while (line := stream.readline()) not in (b"\r\n", b""):
                name, _, value = line.decode().partition(":")
                if name.lower() == "content-length":
                    length = int(value)
            if length is None:
                self.messages.put(None)
                return
            self.messages.put(json.loads(stream.read(length)))

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        try:
            self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
            self.process.stdin.flush()
        except BrokenPipeError:
            raise ServerDied(self._death()) from None

    def _death(self):
        status = self.process.wait(10)
        return f"the server ended with status {status}:\n{open(self.log).read()[-4000:]}"

    def _receive(self):
        """Takes in the next message; returns it if it is a response."""
        try:
            message = self.messages.get(timeout=self.timeout)
        except queue.Empty:
            raise TimeoutError(f"no answer in {self.timeout} s; see {self.log}") from None
        if message is None:
            raise ServerDied(self._death())
        if message.get("method") == "textDocument/publishDiagnostics":
            params = message["params"]
            self.diagnostics[path_of(params["uri"])] = (params.get("version"),
                                                        params["diagnostics"])
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": None})
        return message if "method" not in message else None

    def request(self, method, params):
        self.next += 1
        number = self.next
        self._send({"id": number, "method": method, "params": params})
        while True:
            answer = self._receive()
            if answer and answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def notify(self, method, params):
        self._send({"method": method, "params": params})

    def open(self, path, text, language="cpp", version=1):
        self.notify("textDocument/didOpen", {"textDocument": {
            "uri": uri(path), "languageId": language, "version": version, "text": text}})

    def change(self, path, text, version):
        """Replaces the whole text; its diagnostics are wanted however fast the next change comes."""
        self.notify("textDocument/didChange", {
            "textDocument": {"uri": uri(path), "version": version}, "wantDiagnostics": True,
            "contentChanges": [{"text": text}]})

    def close(self, path):
        self.notify("textDocument/didClose", {"textDocument": {"uri": uri(path)}})

    def wait(self, path, version):
        """The diagnostics of this version of the file, or of a later one."""
        path = str(pathlib.Path(path).resolve())
        while (self.diagnostics.get(path, (None,))[0] or 0) < version:
            self._receive()
        return self.diagnostics[path][1]

    def quick_fixes(self, path, diagnostic):
        return self.request("textDocument/codeAction", {
            "textDocument": {"uri": uri(path)}, "range": diagnostic["range"],
            "context": {"diagnostics": [diagnostic], "only": ["quickfix"]}}) or []

    def stop(self):
        """Ends the server in good order; returns its exit status."""
        self.request("shutdown", None)
        self.notify("exit", None)
        return self.process.wait(self.timeout)
