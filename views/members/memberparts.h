// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

class QLayout;

/** Small parts of which the page and the dialog about members are laid out. GUI thread. */
namespace campanile::views {

/** Plain text over as many lines as it needs. */
[[nodiscard]] QLabel *memberLabel(const QString &text, ui::TypeRole role, bool isMuted, QWidget *parent);
/** Ink of a tone; the tone is what a screen reader cannot see, so the words say it too. */
void tintLabel(QLabel *label, ui::Tone tone);
/** Deletes the widgets of a layout. */
void clearRows(QLayout *layout);

} // namespace campanile::views
