// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/presencenews.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace campanile::sync {

namespace {

constexpr qsizetype kMostNotes = 5000;

std::optional<PresenceNote> noteFrom(const QJsonObject &json)
{
    constexpr Doing all[] = {Doing::Viewing, Doing::Drafting, Doing::Holding};
    const QString said = json.value("doing"_L1).toString();
    const auto *doing = std::find_if(std::begin(all), std::end(all), [&said](Doing known) { return doingName(known) == said; });
    const auto user = RecordId::parse(json.value("userId"_L1).toString());
    const auto record = RecordId::parse(json.value("id"_L1).toString());
    const QDateTime since = QDateTime::fromString(json.value("since"_L1).toString(), Qt::ISODateWithMs);
    if (doing == std::end(all) || !user || !record || !since.isValid())
        return std::nullopt;
    return PresenceNote{*user, json.value("client"_L1).toString(), *record, *doing, since.toMSecsSinceEpoch()};
}

} // namespace

QString doingName(Doing doing)
{
    switch (doing) {
    case Doing::Viewing:
        return u"viewing"_s;
    case Doing::Drafting:
        return u"drafting"_s;
    case Doing::Holding:
        return u"holding"_s;
    }
    return {};
}

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
