// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/pickbutton.h"

namespace campanile::views {

/** Every network by its name, for a form. */
[[nodiscard]] QList<ui::PickChoice> networkChoices();
/** "Mastodon"; the wire value itself when it is unknown. */
[[nodiscard]] QString networkLabel(const QString &platform);

} // namespace campanile::views
