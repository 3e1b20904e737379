// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/movehome.h"

using namespace Qt::StringLiterals;

namespace campanile::services {

QJsonObject MoveNotes::toJson() const
{
    return {{u"server"_s, server}, {u"userId"_s, userId}, {u"phase"_s, phase == Phase::Finishing ? u"finishing"_s : u"copying"_s}, {u"withSecrets"_s, withSecrets}};
}

MoveNotes MoveNotes::from(const QJsonObject &json)
{
    MoveNotes notes;
    notes.server = json.value("server"_L1).toString();
    notes.userId = json.value("userId"_L1).toString();
    // What cannot be read is taken for the state in which nothing is done without asking the server.
    notes.phase = json.value("phase"_L1).toString() == "copying"_L1 ? Phase::Copying : Phase::Finishing;
    notes.withSecrets = json.value("withSecrets"_L1).toBool(true);
    return notes;
}

} // namespace campanile::services
