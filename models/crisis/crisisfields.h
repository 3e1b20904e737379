// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"

#include <QDateTime>
#include <QJsonValue>

/** Reading single properties of records about crises. Pure. */
namespace campanile::models::crisisfields {

/** ms since epoch; 0 for anything that is no instant. */
[[nodiscard]] inline qint64 instant(const QJsonValue &value)
{
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return at.isValid() ? at.toMSecsSinceEpoch() : 0;
}

[[nodiscard]] inline RecordId id(const QJsonValue &value)
{
    return RecordId::parse(value.toString()).value_or(RecordId());
}

} // namespace campanile::models::crisisfields
