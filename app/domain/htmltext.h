// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace campanile::domain {

/**
 * The readable text of pasted or received HTML: no tags, no scripts, styles or comments, entities decoded, paragraphs and line breaks
 * as "\n", list items with "• ", other white space collapsed. Not a renderer and never a source of HTML: what it
 * returns is plain text, even if it holds a '<'. Linear in the input; broken or hostile markup is fine.
 */
[[nodiscard]] QString plainTextOfHtml(const QString &html);

} // namespace campanile::domain
