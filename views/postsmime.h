// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"

#include <QList>
#include <QString>
#include <QStringList>

class QMimeData;

namespace campanile::views {

/** Posts on their way from one panel to another. Ids travel as lines of UTF-8, names as plain text, in the same order. */
inline constexpr const char *kPostsMime = "application/x-campanile-posts";

struct PostsInHand {
    QList<RecordId> posts;
    QStringList names; ///< as many as posts; an unknown one is empty
};

/** The caller takes it; null without posts. */
[[nodiscard]] QMimeData *toMime(const PostsInHand &hand);
/** Empty when @p data is about something else, or any id is damaged. */
[[nodiscard]] PostsInHand fromMime(const QMimeData *data);

} // namespace campanile::views
