#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What CMake cannot see: includes against the layer table, file sizes, forbidden words, moc includes, licences.

Usage: lint.py ROOT. Prints one line per fault, "path:line: what", and exits 1 when there is any.
"""
import pathlib
import re
import sys

HARD_LIMIT = 700
SOURCE_DIRS = ("api", "app", "ui", "models", "views", "server", "tests")
QT_INCLUDES = pathlib.Path("/usr/include/x86_64-linux-gnu/qt6")
QT_MODULES = ("Core", "Gui", "Widgets", "Network", "Sql", "Charts", "Svg", "SvgWidgets", "Test", "DBus", "Concurrent", "PrintSupport")

# (pattern, what to say, folders where it is allowed). Comments are not looked at.
FORBIDDEN = [
    (r"::instance\(\)|::self\(\)", "singletons are not used; pass the object in", ()),
    (r"\bQEventLoop\b|processEvents\(", "no nested event loops", ("tests/bench/",)),
    (r"\bQSettings\b", "settings are declared in app/core/settings", ("app/core/", "tests/")),
    (r"\.exec\(\)", "dialogs are opened with open(); loops belong to main()", ("app/main/", "server/http/main/", "api/gen/", "tests/")),
    (r"\bQSqlQuery\b", "SQL belongs to app/store and server/core", ("app/store/", "server/core/", "tests/")),
    (r"\bQThread::(m|u)?sleep\(|std::this_thread::sleep", "no sleeping; wait for an event", ("tests/support/", "tests/crash/", "tests/sim/", "tests/bench/")),
    (r"setStyleSheet\(", "one style draws everything (ui/theme/style.h); a single sheet makes every widget slower", ("tests/",)),
    (r"setInsecureFallback|ignoreSslErrors", "secrets and certificates have no insecure fallback", ()),
    (r"QSKIP\(|QVERIFY\(true\)", "a test that cannot fail proves nothing", ()),
]
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b|QColor\(\s*\d|\bQt::(red|green|blue|gray|darkGray|lightGray|yellow|cyan|magenta)\b")
INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)')


def layer_of(path):
    """The layer of a source or of an include path that starts at the root; None outside the layers."""
    parts = path.split("/")
    if parts[0] == "app" and len(parts) > 2:
        return "demo" if parts[1:3] == ["main", "demo"] else parts[1]
    if parts[0] == "server" and len(parts) > 2:
        return "server_main" if parts[1:3] == ["http", "main"] else "server_" + parts[1]
    if parts[0] == "api":
        return "tools" if len(parts) > 1 and parts[1] == "gen" else "api"
    if parts[:3] == ["views", "inboxfigures", "charts"]:
        return "charts"
    if parts[:2] == ["ui", "desktop"]:
        return "desktop"
    if parts[0] in ("ui", "models", "views"):
        return parts[0]
    if parts[0] == "tests":
        return "testsupport" if len(parts) > 1 and parts[1] == "support" else "tests"
    return None


def read_table(root):
    text = (root / "cmake/CampanileLayers.cmake").read_text()
    allow = {name: set(value.replace('"', "").split()) for name, value in re.findall(r"set\(CAMPANILE_ALLOW_(\w+) ([^)]*)\)", text)}
    modules = {name: set(value.split()) for name, value in re.findall(r"set\(CAMPANILE_QT_(\w+) ([^)]*)\)", text)}
    return allow, modules


def qt_header_modules():
    table = {}
    for module in QT_MODULES:
        folder = QT_INCLUDES / ("Qt" + module)
        if folder.is_dir():
            for header in folder.iterdir():
                table.setdefault(header.name, module)
    return table


def without_comments(text):
    """Blanks comments and keeps every line break, so that line numbers stay true."""
    blank = lambda match: re.sub(r"[^\n]", " ", match.group(0))
    pattern = r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"'
    return re.sub(pattern, lambda m: blank(m) if m.group(0).startswith("/") else m.group(0), text, flags=re.S)


TYPE = re.compile(r"^(?:class|struct) (\w+)(?: final)?(?: : [^;]*| *\{| *)$")
NAMESPACE = re.compile(r"^namespace ([\w:]+)")


class Lint:
    def __init__(self, root):
        self.types = {}  # (namespace, name) -> header that defines it
        self.root = root
        self.allow, self.modules = read_table(root)
        self.qt = qt_header_modules()
        self.faults = []

    def fault(self, path, line, what):
        self.faults.append(f"{path}:{line}: {what}")

    def sources(self):
        for folder in SOURCE_DIRS:
            for path in sorted((self.root / folder).rglob("*")):
                relative = path.relative_to(self.root).as_posix()
                if path.suffix in (".cpp", ".h") and "/fixtures/" not in relative:
                    yield relative, path.read_text(encoding="utf-8")

    def check_file(self, path, text):
        generated = path.startswith("api/generated/")
        lines = text.split("\n")
        if "SPDX-License-Identifier: GPL-3.0-or-later" not in "\n".join(lines[:2]):
            self.fault(path, 1, "the licence line is missing")
        if not generated and len(lines) > HARD_LIMIT:
            self.fault(path, len(lines), f"{len(lines)} lines; {HARD_LIMIT} is the limit, split by reason to change")
        if path.endswith(".h") and "#pragma once" not in text:
            self.fault(path, 1, "#pragma once is missing")
        if UNFINISHED.search(text):
            line = text[: UNFINISHED.search(text).start()].count("\n") + 1
            self.fault(path, line, "unfinished work is finished or listed in docs/roadmap.md, not marked in the code")
        code = without_comments(text)
        for number, line in enumerate(code.split("\n"), 1):
            self.check_line(path, number, line, generated)
        self.check_includes(path, code)
        self.check_types(path, code)
        self.check_moc(path, code)
        self.check_registered(path)

    def check_line(self, path, number, line, generated):
        for pattern, what, allowed in FORBIDDEN:
            if re.search(pattern, line) and not path.startswith(tuple(allowed)):
                self.fault(path, number, what)
        if path.startswith(("ui/", "views/", "models/")) and not path.startswith("ui/theme/") and COLOUR.search(line):
            self.fault(path, number, "colours are design tokens of ui/theme")

    def check_includes(self, path, code):
        layer = layer_of(path)
        if layer is None or layer in ("tests", "testsupport", "main", "server_main", "tools"):
            return
        for number, line in enumerate(code.split("\n"), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            name = match.group(1) or match.group(2)
            other = layer_of(name) if match.group(1) else None
            if other and other != layer and other not in self.allow.get(layer, set()):
                self.fault(path, number, f"layer '{layer}' may not include '{name}' of layer '{other}'")
            if other == "views" and name.split("/")[:2] != path.split("/")[:2] and name.count("/") > 1:
                self.fault(path, number, "views talk through services, the selection bus or an intent, not by include")
            module = self.qt.get(name.split("/")[-1]) if match.group(2) else None
            if module and module not in self.modules.get(layer, {module}) and not path.startswith("tests/"):
                self.fault(path, number, f"layer '{layer}' may not use Qt {module} ({name})")

    def check_types(self, path, code):
        """Two types of one name in one namespace link without a word, and one of them is then destroyed as the other."""
        if not path.endswith(".h") or path.startswith("tests/"):
            return
        namespace = ""
        for number, line in enumerate(code.split("\n"), 1):
            opened = NAMESPACE.match(line)
            namespace = opened.group(1) if opened else namespace
            defined = TYPE.match(line)
            if defined:
                other = self.types.setdefault((namespace, defined.group(1)), path)
                if other != path:
                    self.fault(path, number, f"{namespace}::{defined.group(1)} is defined in {other} already")

    def check_moc(self, path, code):
        if path.endswith(".h") and re.search(r"^\s*Q_OBJECT\b", code, re.M):
            source = self.root / (path[:-2] + ".cpp")
            stem = pathlib.PurePosixPath(path).stem
            if source.exists() and f'#include "moc_{stem}.cpp"' not in source.read_text(encoding="utf-8"):
                self.fault(path[:-2] + ".cpp", 1, f'ends with #include "moc_{stem}.cpp"')

    def check_registered(self, path):
        stem = pathlib.PurePosixPath(path).stem
        if not path.startswith("tests/") or not stem.startswith("tst_") or not path.endswith(".cpp"):
            return
        listing = (self.root / path).parent / "CMakeLists.txt"
        if not listing.exists() or not re.search(rf"\b{stem}\b", listing.read_text(encoding="utf-8")):
            self.fault(path, 1, "no CMakeLists.txt beside it names this test, so it never runs")

    def run(self):
        for path, text in self.sources():
            self.check_file(path, text)
        return self.faults


def main():
    faults = Lint(pathlib.Path(sys.argv[1])).run()
    print("\n".join(faults) if faults else "lint: no faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
