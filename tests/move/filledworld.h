// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/move/moveworld.h"

/** A workspace with records of every type and every property, and what has to become of them. */
namespace campanile::moveworld {

inline constexpr int kOfEachType = 3;

/** A value of each kind, with the person in every place where ids stand; different for each @p number. */
inline QJsonValue valueOf(const api::PropertyInfo &property, int number, const QString &person, const QHash<QString, QStringList> &made)
{
    using Kind = api::ValueKind;
    const QString text = u"v%1 ü 😀"_s.arg(number);
    switch (property.kind) {
    case Kind::Bool:
        return number % 2 == 0;
    case Kind::Int:
    case Kind::Real:
        return std::clamp<double>(number + 1, property.minimum.value_or(0), property.maximum.value_or(1000));
    case Kind::Decimal:
        return u"%1.50"_s.arg(number);
    case Kind::String:
        return property.name.ends_with("Id") && number == 1 ? QJsonValue(person) : QJsonValue(text.left(property.maxLength > 0 ? property.maxLength : 20));
    case Kind::Text:
        // An id inside a sentence is a sentence.
        return text + u" about "_s + person;
    case Kind::DateTime:
        return u"2026-11-2%1T09:00:00.000Z"_s.arg(number);
    case Kind::Date:
        return u"2026-11-2%1"_s.arg(number);
    case Kind::Enum: {
        const api::EnumInfo *info = api::findEnum(property.enumName);
        return textOf(info->values[size_t(number) % info->values.size()]);
    }
    case Kind::Id:
        if (property.refType == "User")
            return person;
        return made.value(textOf(property.refType)).isEmpty() ? QJsonValue() : QJsonValue(made.value(textOf(property.refType)).at(number % made.value(textOf(property.refType)).size()));
    case Kind::Set:
        if (!property.enumName.empty())
            return QJsonObject{{textOf(api::findEnum(property.enumName)->values[0]), true}};
        return QJsonObject{{person, true}};
    case Kind::List:
        return QJsonArray{person, text};
    case Kind::Map:
        return QJsonObject{{person, u"key"_s}, {u"to"_s, QJsonObject{{u"user"_s, person}}}, {u"text"_s, person + u" was here"_s}};
    case Kind::Json:
        return QJsonObject{{u"userId"_s, person}, {u"list"_s, QJsonArray{1.5, person}}};
    }
    return {};
}

/** Some records of every type that moves, each with every property. */
inline void fill(Here &here)
{
    QHash<QString, QStringList> made;
    made.insert(u"Workspace"_s, {here.account});
    const QByteArray small("a small file");
    const QByteArray large(300'000, 'x');
    const QString smallId = here.engine->putBlob(here.account, small, u"text/plain"_s, here.person).value();
    const QString largeId = here.engine->putBlob(here.account, large, u"video/mp4"_s, here.person).value();
    std::ignore = here.engine->putBlob(here.account, "nobody names this", u"text/plain"_s, here.person).value();
    for (const api::TypeInfo *type : movedTypes()) {
        const QString name = textOf(type->name);
        if (name == u"Workspace")
            continue;
        for (int i = 0; i < kOfEachType; ++i) {
            QJsonObject record;
            for (const api::PropertyInfo &property : type->properties) {
                const QJsonValue value = isBlobProperty(property) ? QJsonValue(i == 0 ? smallId : largeId) : valueOf(property, i, here.person, made);
                if (!value.isNull() && !value.isUndefined())
                    record.insert(textOf(property.name), value);
            }
            // Values that the move itself looks at.
            if (name == u"PostTarget")
                record.insert(u"status"_s, u"scheduled"_s);
            if (name == u"SocialAccount") {
                record.insert(u"platform"_s, i == 0 ? u"mastodon"_s : u"linkedin"_s);
                record.insert(u"platformAccountId"_s, u"acct%1"_s.arg(i));
                record.insert(u"status"_s, u"connected"_s);
            }
            if (name == u"InboxErrand")
                record.insert(u"state"_s, QJsonObject{{u"by"_s, here.person}});
            if (name == u"User")
                record.insert(u"id"_s, i == 0 ? here.person : RecordId::create('u', here.clock, here.rng).toString());
            here.clock.advanceMs(10);
            const QString id = here.make(name, record);
            // Of some types one record for each value of a property is all there may be.
            QVERIFY2(!id.isEmpty() || i > 0, qPrintable(name));
            if (!id.isEmpty())
                made[name].append(id);
        }
    }
    // What a client sent, and sends again after the move.
    auto tx = WorkspaceTx::open(*here.storage, here.account, Access::Write);
    for (int i = 1; i <= 3; ++i)
        QVERIFY((*tx)->putMutation({u"y%1"_s.arg(i), u"d1"_s, i, i == 2 ? u"rejected"_s : u"applied"_s, i, "{}"}, here.clock.nowMs()));
    QVERIFY((*tx)->putSyncClient(u"d1"_s, {here.person, 3, 2}, here.clock.nowMs()));
    QVERIFY((*tx)->commit());
    tx->reset();
    const auto sealed = here.engine->write(here.account, [&](SystemRecords &records) -> Result<void> {
        for (const QString &account : made.value(u"SocialAccount"_s)) {
            StoredTokens stored;
            stored.tokens.accessToken = u"secret-"_s + account;
            if (const auto done = here.credentials.writeStored(records, here.account, account, stored); !done)
                return done;
        }
        return here.credentials.writeNamed(records, here.account, u"network/mastodon/social.example"_s, {{u"clientId"_s, u"app"_s}, {u"clientSecret"_s, u"app-secret"_s}});
    });
    QVERIFY(sealed);
}

/** This computer with a filled workspace; made once. */
inline Here &filled()
{
    static Here here;
    static const bool done = [] {
        fill(here);
        return true;
    }();
    std::ignore = done;
    return here;
}

/** As the record has to be on the other side: the id of the person replaced where it is a whole string or key. */
inline QJsonObject expected(const QJsonObject &record, const QString &from, const QString &to)
{
    QByteArray text = QJsonDocument(record).toJson(QJsonDocument::Compact);
    text.replace('"' + from.toLatin1() + '"', '"' + to.toLatin1() + '"');
    QJsonObject out = QJsonDocument::fromJson(text).object();
    out.remove(u"ver"_s);
    return out;
}

inline QString differenceOf(const QJsonObject &is, const QJsonObject &wanted)
{
    QStringList names;
    for (const QString &key : is.keys() + wanted.keys()) {
        if (is.value(key) != wanted.value(key) && !names.contains(key))
            names.append(key);
    }
    return names.join(u", "_s);
}

/** Empty when everything of @p here is at @p there as it has to be. */
inline QString compare(Here &here, There &there)
{
    for (const api::TypeInfo *type : movedTypes()) {
        const QString name = textOf(type->name);
        auto is = recordsOf(*there.storage, here.account, *type);
        auto was = recordsOf(*here.storage, here.account, *type);
        if (name == u"AccountHealth" || name == u"AccountHealthEvent" || name == u"RecoveryGuidance" || name == u"Notification" || name == u"AuditLog") {
            // The accounts that stay behind have news of their own.
            for (auto it = was.cbegin(); it != was.cend(); ++it) {
                if (!is.contains(it.key()))
                    return name + u" lacks "_s + it.key();
            }
            if (name != u"AuditLog")
                continue;
        } else if (is.size() != was.size() && name != u"WorkspaceMember") {
            return u"%1: %2 of %3"_s.arg(name).arg(is.size()).arg(was.size());
        }
        for (auto it = was.cbegin(); it != was.cend(); ++it) {
            QJsonObject wanted = expected(it.value(), here.person, there.ada);
            QJsonObject has = is.value(it.key() == here.person ? there.ada : it.key());
            has.remove(u"ver"_s);
            QStringList loose;
            if (name == u"Workspace") {
                for (const api::PropertyInfo &property : type->properties) {
                    if (belongsToServer(*type, property))
                        loose.append(textOf(property.name));
                }
                loose << u"ownerId"_s << u"isPersonal"_s << u"updatedAt"_s << u"updatedBy"_s;
            } else if (name == u"SocialAccount") {
                loose << u"status"_s << u"updatedAt"_s << u"updatedBy"_s;
            } else if (name == u"User" || name == u"WorkspaceMember") {
                // The directory of the server says who these people are there.
                loose << u"name"_s << u"email"_s << u"status"_s << u"isActive"_s << u"role"_s << u"joinedAt"_s << u"invitedById"_s << u"updatedAt"_s << u"updatedBy"_s;
            } else if (name == u"Post" || name == u"PostTarget") {
                loose << u"updatedAt"_s << u"updatedBy"_s;
            }
            for (const QString &property : std::as_const(loose)) {
                wanted.remove(property);
                has.remove(property);
            }
            if (has != wanted)
                return u"%1 %2: %3"_s.arg(name, it.key(), differenceOf(has, wanted));
        }
    }
    return {};
}

inline QByteArray contentOf(Engine &engine, const QString &account, const QString &blob)
{
    const auto path = engine.blobPath(account, blob);
    QFile file(path.value_or(QString()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace campanile::moveworld
