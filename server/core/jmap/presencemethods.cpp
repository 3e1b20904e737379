// SPDX-License-Identifier: GPL-3.0-or-later
// Presence/set and Presence/get: what a client says of the person at it, and who else is there. Nothing of it is a record.
//
// Presence/set {accountId, client, isLeaving?, list: [{type, id, doing}]} replaces everything that this client said before and
// holds for keptFor seconds. "client" is a name that the client keeps over restarts. With isLeaving only what is held stays,
// without being said again. An entry that the caller may not make, and one whose record is not there for him, comes back
// in "refused" without a reason.
#include "server/core/engineparts.h"
#include "server/core/presence/presencedesk.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qsizetype kMaxClient = 64;
constexpr qsizetype kMaxRecordId = 64;
constexpr qint64 kMsPerSecond = 1000;

/** What presence is about, and what one must be allowed to create to be at work on it. */
struct PresenceType {
    QLatin1StringView name;
    const char *written;
};
constexpr std::array<PresenceType, 2> kPresenceTypes{PresenceType{QLatin1StringView("InboxItem"), "InboxMessage"},
                                                     PresenceType{QLatin1StringView("Post"), "Post"}};

bool isClientName(const QString &name)
{
    return !name.isEmpty() && name.size() <= kMaxClient && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
    });
}

bool roleAllows(const Membership &member, const QByteArray &typeName, api::Right right)
{
    const api::TypeInfo *type = api::findType(std::string_view(typeName.constData(), size_t(typeName.size())));
    return type && type->allows(member.role, right);
}

/** Nothing when the caller may not say that. */
std::optional<PresenceEntry> entryFrom(const Membership &member, const SystemReader &records, const QJsonObject &said)
{
    const QString typeName = said.value("type"_L1).toString();
    const auto doing = doingNamed(said.value("doing"_L1).toString());
    const auto *known = std::find_if(kPresenceTypes.begin(), kPresenceTypes.end(), [&](const PresenceType &type) { return type.name == typeName; });
    if (!doing || known == kPresenceTypes.end() || !roleAllows(member, typeName.toUtf8(), api::Read))
        return std::nullopt;
    if (*doing != Doing::Viewing && !roleAllows(member, known->written, api::Create))
        return std::nullopt;
    const QString id = said.value("id"_L1).toString();
    if (id.isEmpty() || id.size() > kMaxRecordId)
        return std::nullopt;
    const auto record = records.get(typeName, id);
    if (!record || !*record)
        return std::nullopt;
    return PresenceEntry{typeName, id, *doing};
}

} // namespace

MethodResult runPresenceSet(MethodContext &context, const Membership &member, const QJsonObject &args)
{
    PresenceDesk *desk = context.services.presence;
    if (!desk)
        return MethodError{u"unknownMethod"_s, {}};
    const QString client = args.value("client"_L1).toString();
    const QJsonValue said = args.value("list"_L1);
    const QJsonValue leaving = args.value("isLeaving"_L1);
    if (!isClientName(client) || !said.isArray() || !(leaving.isUndefined() || leaving.isBool()))
        return MethodError{u"invalidArguments"_s, u"client, list or isLeaving is wrong"_s};
    if (said.toArray().size() > desk->rules().entriesPerClient)
        return MethodError{u"requestTooLarge"_s, u"more entries than a person can be at work on"_s};
    auto snapshot = readSnapshot(context, member.accountId);
    if (!snapshot)
        return methodErrorFrom(snapshot.error());
    const auto records = makeSystemRecords(context.services, **snapshot, 0);
    QList<PresenceEntry> entries;
    QJsonArray refused;
    for (const QJsonValue &value : said.toArray()) {
        const auto entry = entryFrom(member, *records, value.toObject());
        const bool isTwice = entry && std::any_of(entries.cbegin(), entries.cend(), [&](const PresenceEntry &other) {
            return other.id == entry->id && other.type == entry->type;
        });
        if (entry && !isTwice)
            entries.append(*entry);
        else
            refused.append(value.toObject().value("id"_L1).toString().left(kMaxRecordId));
    }
    const auto done = desk->say({member.accountId, context.userId, client}, context.deviceId, entries, leaving.toBool());
    if (!done) {
        context.retryAfterMs = std::max(context.retryAfterMs, done.error().retryAfterMs);
        return MethodError{done.error().retryAfterMs >= 0 ? u"rateLimit"_s : u"overQuota"_s, {}, done.error().code};
    }
    return jsonText({{u"accountId"_s, member.accountId}, {u"keptFor"_s, desk->rules().keptMs / kMsPerSecond}, {u"refused"_s, refused}});
}

MethodResult runPresenceGet(MethodContext &context, const Membership &member, const QJsonObject &)
{
    PresenceDesk *desk = context.services.presence;
    if (!desk)
        return MethodError{u"unknownMethod"_s, {}};
    return desk->pictureFor(context.userId, member.accountId);
}

} // namespace campanile::server
