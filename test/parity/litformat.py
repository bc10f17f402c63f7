"""The lit format of test/parity: each NAME.cpp is a test, judged by parity.py.

A module of its own because lit hands formats to its worker processes by name."""
import os

import lit.formats
import lit.Test
import lit.util


class Parity(lit.formats.FileBasedTest):
    def execute(self, test, lit_config):
        config = test.config
        if not config.rustc:
            return lit.Test.UNSUPPORTED, "no rustc: ./dev setup installs it"
        folder = os.path.dirname(test.getSourcePath())
        environment = dict(
            config.environment,
            FEARLESS=config.fearless,
            RUSTC=config.rustc,
            FEARLESS_RUNTIME=os.path.join(folder, "..", "..", "lib", "runtime"),
        )
        command = [config.python, os.path.join(folder, "parity.py"), test.getSourcePath()]
        out, err, status = lit.util.executeCommand(command, env=environment)
        return (lit.Test.FAIL if status else lit.Test.PASS), out + err
