// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"

#include <QJsonValue>
#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <functional>

namespace campanile::views {

/** How a person reads values: their language, the workspace's zone, names of records. */
struct ReadingWays {
    QLocale locale;
    QTimeZone zone = QTimeZone::utc();
    std::function<QString(const RecordId &)> nameOf = {}; ///< empty result = not known; may be null
};

/** "Text" for Post.body, "Time" for scheduledAt; a property without a word of its own is "Details". */
[[nodiscard]] QString propertyWords(const QString &path);
/** True for prose that can be merged by hand. */
[[nodiscard]] bool isProse(const QString &path);
/** A value as a person reads it: dates in their locale and the zone, no raw names, no ids. */
[[nodiscard]] QString valueWords(const QString &path, const QJsonValue &value, const ReadingWays &ways);
/** "Mon 23 Nov 09:00"; with the year when it is not this one. */
[[nodiscard]] QString momentWords(qint64 ms, const ReadingWays &ways, qint64 nowMs);

} // namespace campanile::views
