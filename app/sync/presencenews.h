// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"
#include "app/core/result.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

namespace campanile::sync {

/** What somebody does with a record, from the least to the most that a colleague should know. */
enum class Doing {
    Viewing,  ///< it is open on a screen
    Drafting, ///< a reply is being written
    Holding   ///< a reply was written without a line and leaves when there is one
};

[[nodiscard]] QString doingName(Doing doing);

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
