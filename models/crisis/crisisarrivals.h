// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/crisis.h"
#include "app/store/reader.h"

#include <QSet>

/** What people wrote, as the volume of a crisis is counted (domain::crisisArrivals). */
namespace campanile::models {

/** A message that came. */
struct CrisisArrival {
    qint64 atMs = 0;
    QString account;
    QString platform;
};

/**
 * Every message that came from @p fromMs until before @p untilMs: what begins an item of the inbox, and each inbound one that follows in it; nothing of items
 * that are spam. At most the newest 50,000 items and as many messages. Reader thread.
 */
[[nodiscard]] Result<QList<CrisisArrival>> readCrisisArrivals(store::Reader &reader, qint64 fromMs, qint64 untilMs);

} // namespace campanile::models
