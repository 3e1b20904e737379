// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/calendarimport.h"

#include <QList>

namespace campanile::views {

/** Every field a column can be, Ignore first. */
[[nodiscard]] QList<domain::ImportField> importFields();
[[nodiscard]] QString fieldWords(domain::ImportField field);
[[nodiscard]] QString dateOrderWords(domain::DateOrder order);
[[nodiscard]] QString formatWords(domain::ImportFormat format);
/** "Semicolon" for ';'. */
[[nodiscard]] QString delimiterWords(QChar delimiter);
/** Why a row was left out, without its line. */
[[nodiscard]] QString rowErrorWords(const domain::RowError &error);

} // namespace campanile::views
