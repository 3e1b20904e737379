// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/presencenews.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

using namespace Qt::StringLiterals;

namespace campanile::sync {

namespace {

constexpr qsizetype kMostNotes = 5000;

std::optional<PresenceNote> noteFrom(const QJsonObject &json)
{
    const auto doing = api::doingNamed(json.value("doing"_L1).toString());
    const auto user = RecordId::parse(json.value("userId"_L1).toString());
    const auto record = RecordId::parse(json.value("id"_L1).toString());
    const QDateTime since = QDateTime::fromString(json.value("since"_L1).toString(), Qt::ISODateWithMs);
    if (!doing || !user || !record || !since.isValid())
        return std::nullopt;
    return PresenceNote{*user, json.value("client"_L1).toString(), *record, *doing, since.toMSecsSinceEpoch()};
}

} // namespace

Result<PresencePicture> parsePresence(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    PresencePicture picture{object.value("accountId"_L1).toString(), {}};
    if (picture.accountId.isEmpty() || !object.value("list"_L1).isArray())
        return makeError(ErrorKind::Corrupt, u"sync.malformed"_s);
    const QJsonArray list = object.value("list"_L1).toArray();
    for (const QJsonValue &value : list) {
        if (picture.notes.size() >= kMostNotes)
            break;
        if (const auto note = noteFrom(value.toObject()))
            picture.notes.append(*note);
    }
    return picture;
}

} // namespace campanile::sync
