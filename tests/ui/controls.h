// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QString>

namespace campanile::test {

/** Every control of Qt that the program uses in each of its states, menus and dialogs, as PNG files named after @p look; sizes-LOOK.txt
    tells how big they want to be. In the theme in force. */
void shootControls(const QDir &folder, const QString &look);

} // namespace campanile::test
