"""Turns a control off in a copy of the program. The program itself is never touched."""

import ast
import atexit
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from safety.hazards import REPOSITORY, LogError, Switch

PACKAGE = REPOSITORY / "src" / "liftagain"


_snapshots: list[TemporaryDirectory[str]] = []
_lock = Lock()


def _snapshot() -> Path:
    """The program as it was when the first switch was turned: what is edited later does not reach the copies."""
    with _lock:
        if not _snapshots:
            made = TemporaryDirectory(prefix="program-")
            # What another process is just compiling is left out: that file may be gone before it could be copied.
            shutil.copytree(PACKAGE, Path(made.name) / "liftagain", ignore=shutil.ignore_patterns("*.pyc.*"))
            atexit.register(made.cleanup)
            _snapshots.append(made)
        return Path(_snapshots[0].name) / "liftagain"


@contextmanager
def program_without(switch: Switch) -> Iterator[Path]:
    """A folder for PYTHONPATH with a copy of the program in which the switch is off.

    Raises:
        LogError: the switch names something that is not there, so that nothing would be turned off.
    """
    with TemporaryDirectory(prefix="switched-off-") as folder:
        package = Path(folder) / "liftagain"
        # Links instead of more copies: quicker, and compiled files stay good. `_write` puts a file in a link's place.
        shutil.copytree(_snapshot(), package, copy_function=os.symlink)
        turn_off(switch, package)
        yield Path(folder)


def turn_off(switch: Switch, package: Path) -> None:
    """Changes the copy in `package` as the switch says."""
    if switch.function is not None:
        where, name = switch.function.split(":")
        _empty_function(package, where, name, f"return {switch.returns}")
    elif switch.drop:
        _drop(package, switch.drop)
    elif switch.limit is not None:
        _move_limit(package, switch.limit, switch.start or 0)
    elif switch.middleware is not None:
        _replace(package / "web" / "settings.py", f'    "{switch.middleware}",\n', "")
    else:
        _replace(package / str(switch.edit), str(switch.find), str(switch.put))


def _replace(path: Path, find: str, put: str) -> None:
    text = _text(path)
    if text.count(find) != 1:
        raise LogError(f"{path.name}: expected once, found {text.count(find)} times: {find}")
    _write(path, text.replace(find, put))


def _text(path: Path) -> str:
    if not path.is_file():
        raise LogError(f"{path.name}: there is no such file")
    return path.read_text(encoding="utf-8")


def _write(path: Path, text: str) -> None:
    path.unlink()
    path.write_text(text, encoding="utf-8")


def _empty_function(package: Path, where: str, name: str, body: str) -> None:
    """Puts one statement in the place of a function's body."""
    path = package / where
    text = _text(path)
    node: ast.AST = ast.parse(text)
    for part in name.split("."):
        inside = [
            each
            for each in ast.iter_child_nodes(node)
            if isinstance(each, ast.FunctionDef | ast.ClassDef) and each.name == part
        ]
        if not inside:
            raise LogError(f"{where}: there is no {name}")
        node = inside[0]
    if not isinstance(node, ast.FunctionDef):
        raise LogError(f"{where}: {name} is no function")
    first, last = node.body[0], node.body[-1]
    lines = text.splitlines()
    lines[first.lineno - 1 : last.end_lineno] = [" " * first.col_offset + body]
    _write(path, "\n".join(lines) + "\n")


def _drop(package: Path, patterns: tuple[str, ...]) -> None:
    for pattern in patterns:
        found = list(package.glob(pattern))
        if not found:
            raise LogError(f"there is no file {pattern}")
        for path in found:
            path.unlink()


def _move_limit(package: Path, limit: str, start: float) -> None:
    """Gives a limit another starting value, in bounds that admit it."""
    for path in sorted((package / "knowledge" / "limits").glob("*.toml")):
        tables = re.split(r"(?m)^(?=\[\[limit\]\]$)", _text(path))
        for place, table in enumerate(tables):
            if f'id = "{limit}"\n' in table:
                moved = re.sub(r"(?m)^start = .*$", f"start = {start:g}", table)
                bounds = f"[{min(0, start):g}, {max(1e6, start):g}]"
                moved = re.sub(r"(?m)^(absolute|recommended) = .*$", rf"\1 = {bounds}", moved)
                _write(path, "".join([*tables[:place], moved, *tables[place + 1 :]]))
                return
    raise LogError(f"there is no limit {limit}")
