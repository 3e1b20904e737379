// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QString>

class QLabel;
class QWidget;

namespace campanile::ui {

/** Says what a control is to the style (theme/stylepaint.h names the kinds), also once it is shown; empty for a plain one. */
void setKind(QWidget *control, const QString &kind);

/** Words in the ink of a tone; Neutral gives them the colour of their surroundings again. They follow a change of theme. */
void tintWords(QLabel *label, Tone tone);

} // namespace campanile::ui
