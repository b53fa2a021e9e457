"""Whoever begins anew while an earlier run still goes on forgets nothing of that run."""

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from playground.demo import DemoOptions, run_demo
from playground.proof.run import ProofOptions, run_proof

RUNS: dict[str, Callable[[int, Path], None]] = {
    "demo": lambda port, folder: run_demo(DemoOptions(port, reset=True, folder=folder)),
    "proof": lambda port, folder: run_proof(ProofOptions(port, seed=1, folder=folder)),
}


@pytest.mark.parametrize("run", RUNS)
def test_the_data_of_a_run_that_goes_on_stays(tmp_path: Path, run: str) -> None:
    (tmp_path / "asar.db").write_text("in use")
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(SystemExit, match="is taken"):
        RUNS[run](taken.getsockname()[1], tmp_path)
    assert (tmp_path / "asar.db").read_text() == "in use"
