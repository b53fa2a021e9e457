"""Types `asar keys` several times in one process, and tells what each command printed and how it ended."""

import json
import sys

from typer.testing import CliRunner

from bot.cli import app

if __name__ == "__main__":
    told = []
    for arguments in json.loads(sys.argv[1]):
        ended = CliRunner().invoke(app, ["keys", *arguments])
        told.append({"status": ended.exit_code, "out": ended.stdout, "err": ended.stderr})
    sys.stdout.write(json.dumps(told))
