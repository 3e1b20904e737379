// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/storecore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace campanile::store::test {

using namespace Qt::StringLiterals;

/** Clock, random source and the words a server would say. Owns everything; one thread. */
struct Fixture {
    ManualClock clock{1'795'000'000'000};
    SeededRng rng{7};

    [[nodiscard]] std::unique_ptr<StoreCore> open(const QString &path = u":memory:"_s, const QByteArray &vfs = {})
    {
        OpenOptions options;
        options.path = path;
        options.vfs = vfs;
        auto core = StoreCore::open(options, clock, rng);
        return core ? std::move(*core) : nullptr;
    }
    [[nodiscard]] RecordId id(char letter)
    {
        clock.advanceMs(1);
        return RecordId::create(letter, clock, rng);
    }
    [[nodiscard]] static QJsonObject post(const RecordId &id, qint64 ver, const QString &title, const QString &when = {})
    {
        QJsonObject object{{u"id"_s, id.toString()}, {u"ver"_s, ver}, {u"title"_s, title}, {u"body"_s, u"Text of "_s + title},
                           {u"status"_s, u"draft"_s}, {u"createdAt"_s, u"2026-11-01T08:00:00.000Z"_s},
                           {u"updatedAt"_s, u"2026-11-01T08:00:00.000Z"_s}};
        if (!when.isEmpty())
            object.insert(u"scheduledAt"_s, when);
        return object;
    }
    [[nodiscard]] static QString state(qint64 cursor) { return u"1.1."_s + QString::number(cursor, 36); }
    [[nodiscard]] static QByteArray page(const QString &from, const QString &to, const QJsonObject &records, const QJsonObject &destroyed = {})
    {
        return QJsonDocument(QJsonObject{{u"oldState"_s, from}, {u"newState"_s, to}, {u"hasMoreChanges"_s, false},
                                         {u"records"_s, records}, {u"destroyed"_s, destroyed}, {u"lastSeq"_s, 0}})
            .toJson(QJsonDocument::Compact);
    }
    [[nodiscard]] static QByteArray posts(const QString &from, const QString &to, const QJsonArray &list)
    {
        return page(from, to, {{u"Post"_s, list}});
    }
    [[nodiscard]] static Mutation edit(const RecordId &id, const QJsonObject &patch, bool typing = false)
    {
        Mutation mutation;
        mutation.label = u"post.edit"_s;
        mutation.ops = {SetOp::update(u"Post"_s, id, patch)};
        mutation.coalesce = typing;
        return mutation;
    }
    [[nodiscard]] static Mutation create(const RecordId &id, const QString &title)
    {
        Mutation mutation;
        mutation.label = u"post.create"_s;
        mutation.ops = {SetOp::create(u"Post"_s, id, {{u"title"_s, title}})};
        return mutation;
    }
    [[nodiscard]] static QJsonValue property(StoreCore &core, const RecordId &id, const QString &name)
    {
        const auto record = core.reader().get(u"Post"_s, id);
        return record && *record ? (*record)->object().value(name) : QJsonValue(QJsonValue::Undefined);
    }
    [[nodiscard]] static PushReply answer(const PushBatch &batch, PushResult::Status status, qint64 commit, const QByteArray &responses = "[]")
    {
        PushReply reply;
        for (const PushItem &item : batch.items)
            reply.results.append({item.seq, item.mutation, status, commit, responses});
        reply.lastSeq = batch.items.isEmpty() ? 0 : batch.items.last().seq;
        return reply;
    }
};

} // namespace campanile::store::test
