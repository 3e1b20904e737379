// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/offlinewords.h"

#include "app/core/clock.h"
#include "views/paneldeps.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace campanile::views {

namespace {

constexpr qint64 kJustNowMs = 60'000;

} // namespace

QString offlineSince(const WorkspaceContext &context, const Clock &clock)
{
    const qint64 since = context.offlineSinceMs();
    if (context.isOnline() || since == 0)
        return {};
    const qint64 now = clock.nowMs();
    if (now - since < kJustNowMs)
        return QCoreApplication::translate("Offline", "since just now");
    const QTimeZone named(context.timezone().toLatin1());
    const QTimeZone zone = named.isValid() ? named : QTimeZone::utc();
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(since, Qt::UTC).toTimeZone(zone);
    const bool today = at.date() == QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).toTimeZone(zone).date();
    const QLocale locale;
    return QCoreApplication::translate("Offline", "since %1").arg(today ? locale.toString(at.time(), QLocale::ShortFormat) : locale.toString(at, QLocale::ShortFormat));
}

} // namespace campanile::views
