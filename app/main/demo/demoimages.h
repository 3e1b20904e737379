// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/demo/demotexts.h"

#include <QByteArray>
#include <QSize>

namespace campanile::demo {

struct DemoImage {
    QByteArray jpeg;
    QSize size; ///< pixels
};

/**
 * Draws picture number @p index for @p theme: cups, bags, beans, hills and rooms in the palette of the roastery.
 * The same arguments give the same bytes. Uses no text and no font, so it runs on any thread without a screen.
 */
[[nodiscard]] DemoImage drawImage(Theme theme, int index);

} // namespace campanile::demo
