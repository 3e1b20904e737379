// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace campanile {

/** The media type of PNG, JPEG, GIF and WebP, as the file begins; empty for anything else. A name or a server's word says less. Any thread. */
[[nodiscard]] QString pictureType(const QByteArray &content);

} // namespace campanile
