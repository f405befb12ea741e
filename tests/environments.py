"""Fresh virtual environments that need no network: wheels built here, and dependencies linked from the running one."""

from __future__ import annotations

import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterable
from importlib.metadata import distribution
from pathlib import Path

import attrs
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
BUILD = "import sys, hatchling.build; print(hatchling.build.build_wheel(sys.argv[1]))"
PIP = (sys.executable, "-m", "pip", "--isolated", "--quiet", "--disable-pip-version-check")


def run(*command: object, cwd: Path | None = None, path: Iterable[Path] = ()) -> str:
    """What the command prints. `path` goes before the site-packages of a Python that is run; -B leaves no files."""
    variables = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": ":".join(map(str, path))}
    done = subprocess.run(
        list(map(str, command)), cwd=cwd or ROOT / "tests", env=variables, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build_wheel(source: Path, folder: Path) -> Path:
    """Builds the distribution in the folder `source`."""
    return folder / run(sys.executable, "-c", BUILD, folder, cwd=source).split()[-1]


def required(name: str) -> set[str]:
    """The distributions that `name` requires without an extra, and those that they require in turn."""
    needs = map(Requirement, distribution(name).requires or ())
    direct = {need.name for need in needs if need.marker is None or need.marker.evaluate({"extra": ""})}
    return direct.union(*map(required, direct))


@attrs.frozen
class Environment:
    """A virtual environment."""

    python: Path
    site: Path

    @classmethod
    def make(cls, folder: Path) -> Environment:
        """An empty one."""
        venv.create(folder, symlinks=True)
        python = folder / "bin" / "python"
        return cls(python, Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()))

    def link(self, names: Iterable[str]) -> None:
        """Makes distributions of the running environment installed here too."""
        for name in names:
            found = distribution(name)
            for top in {file.parts[0] for file in found.files or ()} - {"..", "__pycache__"}:
                (self.site / top).symlink_to(Path(str(found.locate_file(top))))

    def install(self, *wheels: Path) -> None:
        """Installs wheels with pip, which fails where something that they require is not there."""
        run(*PIP, "--python", self.python, "install", "--no-index", *wheels)

    def unpack(self, wheel: Path) -> None:
        """Installs a wheel without a look at what it requires."""
        with zipfile.ZipFile(wheel) as files:
            files.extractall(self.site)

    def run(self, code: str, path: Iterable[Path] = ()) -> str:
        """What the code prints; it fails the test where it raises, or warns."""
        return run(self.python, "-W", "error", "-c", code, path=path)
