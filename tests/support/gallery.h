// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QDir>
#include <QList>
#include <QTest>

#include <functional>

class QWidget;

namespace campanile::test {

/** A theme and a language that widgets are drawn in. */
struct Look {
    const char *name; ///< stands at the end of the file's name
    ui::ThemeMode mode;
    const char *locale;
    int textScale = 100; ///< percent
};

/** Light in English and Arabic, dark in German, high contrast in English, and text of twice the size in German. */
[[nodiscard]] QList<Look> usualLooks();

/** Waits until nothing below @p widget loads and it has looked the same for a moment; false when it never does. */
bool standsStill(QWidget &widget);

/**
 * Draws widgets for people to look at: a program "render_x FOLDER [LOOK]" writes a PNG file for each picture and look. Its source ends
 * with CAMPANILE_GALLERY and all of them are one program (campanile_gallery in tests/support/CMakeLists.txt). GUI thread.
 */
class Gallery
{
public:
    /** The main() of such a program: calls @p draw once for each look. */
    static int run(int argc, char **argv, const std::function<void(Gallery &)> &draw);

    /** Writes NAME-LOOK.png as soon as the widget stands still. */
    void shoot(QWidget &widget, const QString &name);

private:
    Gallery(const QDir &folder, QString look) : m_folder(folder), m_look(std::move(look)) {}

    const QDir m_folder;
    const QString m_look;
    bool m_hasFailed = false;
};

} // namespace campanile::test

/** @p draw: void (campanile::test::Gallery &). The source includes tests/support/testprogram.h. */
#define CAMPANILE_GALLERY(draw) CAMPANILE_TEST_ENTRY(return campanile::test::Gallery::run(argc, argv, draw);)
