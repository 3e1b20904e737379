#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lint must find what it looks for: each case plants one fault in a small tree and expects exactly that fault."""
import pathlib
import shutil
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import lint  # noqa: E402

HEAD = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
ROOT = pathlib.Path(__file__).resolve().parents[2]


class LintTest(unittest.TestCase):
    def faults(self, path, text):
        root = pathlib.Path(tempfile.mkdtemp())
        try:
            (root / "cmake").mkdir()
            shutil.copy(ROOT / "cmake/CampanileLayers.cmake", root / "cmake")
            (root / path).parent.mkdir(parents=True)
            (root / path).write_text(text)
            return lint.Lint(root).run()
        finally:
            shutil.rmtree(root)

    def test_clean_file(self):
        self.assertEqual(self.faults("app/store/a.cpp", HEAD + '#include "app/core/result.h"\n#include <QString>\n'), [])

    def test_planted_faults(self):
        cases = [
            ("app/core/a.cpp", HEAD + '#include "ui/theme/theme.h"\n', "may not include"),
            ("app/store/a.cpp", HEAD + "#include <QWidget>\n", "may not use Qt Widgets"),
            ("views/x/a.cpp", HEAD + "#include <QChart>\n", "may not use Qt Charts"),
            ("app/store/a.cpp", "int a;\n", "licence line"),
            ("app/store/a.h", HEAD + "int a;\n", "pragma once"),
            ("app/store/a.cpp", HEAD + "int a;\n" * 701, "is the limit"),
            ("views/x/a.cpp", HEAD + 'auto c = "#aabbcc";\n', "design tokens"),
            ("ui/a.cpp", HEAD + "dialog.exec();\n", "open()"),
            ("ui/a.cpp", HEAD + "QSettings s;\n", "app/core/settings"),
            ("views/x/b.cpp", HEAD + 'edit->setStyleSheet(u"border: none"_s);\n', "one style"),
            ("app/sync/a.cpp", HEAD + "// TODO later\n", "unfinished"),
            ("views/a/p.cpp", HEAD + '#include "views/b/q.h"\n', "views talk through"),
            ("tests/x/tst_a.cpp", HEAD + "int a;\n", "it never runs"),
        ]
        for path, text, expected in cases:
            with self.subTest(path=path, expected=expected):
                found = self.faults(path, text)
                self.assertEqual(len(found), 1, found)
                self.assertIn(expected, found[0])

    def test_two_types_of_one_name(self):
        root = pathlib.Path(tempfile.mkdtemp())
        try:
            (root / "cmake").mkdir()
            shutil.copy(ROOT / "cmake/CampanileLayers.cmake", root / "cmake")
            for path, namespace in (("server/http/a.h", "campanile::server"), ("server/core/b.h", "campanile::server"), ("app/net/c.h", "campanile::net")):
                (root / path).parent.mkdir(parents=True)
                (root / path).write_text(HEAD + f"#pragma once\nnamespace {namespace} {{\nclass Sender final\n{{\n}};\n}}\n")
            found = lint.Lint(root).run()
            self.assertEqual(len(found), 1, found)
            self.assertIn("is defined in", found[0])
        finally:
            shutil.rmtree(root)

    def test_words_in_comments_are_fine(self):
        self.assertEqual(self.faults("ui/a.cpp", HEAD + "// never call processEvents() here\n"), [])


if __name__ == "__main__":
    unittest.main()
