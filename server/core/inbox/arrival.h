// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/systemrecords.h"

#include <QJsonObject>

#include <functional>

namespace campanile::server {

/**
 * Something that reached an inbox item: a comment, a message of a thread, an edit of either. Lives while the write
 * transaction runs. @c item is written after the last step, so a step changes it and never patches the record itself.
 */
struct InboxArrival {
    QJsonObject &item;      ///< the InboxItem as it will be written, standard properties included ("id" is set also when it is new)
    QJsonObject message;    ///< the InboxMessage; empty when only the item's state changed
    QJsonObject account;    ///< the SocialAccount
    bool isNew = false;     ///< the item did not exist before
    bool hasNewText = false; ///< content differs from what was scored last
    qint64 nowMs = 0;
};

/**
 * One thing that is done about each arrival, inside the transaction that writes it. An error rolls the whole batch back, to
 * be tried again at the next look: only the store's own errors may be given.
 */
using InboxStep = std::function<Result<void>(SystemRecords &records, InboxArrival &arrival)>;

} // namespace campanile::server
