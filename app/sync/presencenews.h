// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/presencewords.h"
#include "app/core/recordid.h"
#include "app/core/result.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

namespace campanile::sync {

using api::Doing;

struct PresenceNote {
    RecordId user;
    QString client;     ///< as that client names itself
    RecordId record;
    Doing doing = Doing::Viewing;
    qint64 sinceMs = 0; ///< UTC ms
    bool operator==(const PresenceNote &) const = default;
};

/** Who is at work on what in one workspace. Plain value. */
struct PresencePicture {
    QString accountId;
    QList<PresenceNote> notes;
};

/**
 * Reads the data of an "event: presence". What makes no sense in it is left out, and more notes than a workspace could
 * sensibly show. Pure; not for the GUI thread. Errors: Corrupt sync.malformed.
 */
[[nodiscard]] Result<PresencePicture> parsePresence(const QByteArray &json);

} // namespace campanile::sync

Q_DECLARE_METATYPE(campanile::sync::PresencePicture)
