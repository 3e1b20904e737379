// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"

#include <QString>

namespace campanile::ui {

/** Three short sentences for a person, in their language. */
struct ErrorWords {
    QString happened;
    QString safe;
    QString todo;
    [[nodiscard]] QString toText() const;
};

/** Words for an error: by its code where the table knows it, else by its kind. Never shows detail. */
[[nodiscard]] ErrorWords wordsFor(const Error &error);

} // namespace campanile::ui
