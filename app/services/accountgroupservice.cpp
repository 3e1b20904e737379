// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/accountgroupservice.h"

#include "app/domain/rank.h"
#include "app/services/postbuild.h"

#include <QJsonObject>

#include <algorithm>

namespace campanile::services {

using namespace Qt::StringLiterals;
using store::Mutation;
using store::SetOp;

namespace {

constexpr int kMaxGroups = 5000;

Result<QList<QJsonObject>> readGroups(store::Reader &reader)
{
    store::Query query;
    query.type = u"AccountGroup"_s;
    query.limit = kMaxGroups;
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    QList<QJsonObject> groups;
    for (const store::Record &record : page->rows)
        groups.append(record.object());
    return groups;
}

/** Takes @p accounts out of every group but @p keep. */
void appendLeaving(const QList<QJsonObject> &groups, const QList<RecordId> &accounts, const RecordId &keep, Mutation &mutation)
{
    for (const QJsonObject &group : groups) {
        const RecordId id = idOf(group);
        if (id == keep)
            continue;
        const QJsonObject members = group.value(u"accountIds"_s).toObject();
        QJsonObject patch;
        for (const RecordId &account : accounts) {
            if (members.contains(account.toString()))
                patch.insert(u"accountIds/"_s + account.toString(), QJsonValue::Null);
        }
        if (!patch.isEmpty())
            mutation.ops.append(SetOp::update(u"AccountGroup"_s, id, patch));
    }
}

QJsonValue colorValue(const QString &color)
{
    return color.isEmpty() ? QJsonValue() : QJsonValue(color);
}

} // namespace

void AccountGroupService::create(const QString &name, const QString &color, const QList<RecordId> &accounts, QObject *context,
                                 IdDone done)
{
    const RecordId id = RecordId::create('b', m_clock, m_rng);
    m_store.call(
        context,
        [id, name = name.trimmed(), color, accounts](store::StoreCore &core) -> Result<store::Saved> {
            if (name.isEmpty())
                return makeError(ErrorKind::Invalid, u"group.noName"_s);
            const auto groups = readGroups(core.reader());
            if (!groups)
                return groups.error();
            QString last;
            for (const QJsonObject &group : *groups)
                last = std::max(last, group.value(u"rank"_s).toString());
            QJsonObject value{{u"name"_s, name}, {u"rank"_s, domain::rankBetween(last, {})}};
            if (!color.isEmpty())
                value.insert(u"color"_s, color);
            QStringList members;
            for (const RecordId &account : accounts)
                members.append(account.toString());
            value.insert(u"accountIds"_s, wireSet(members));
            Mutation mutation{u"accountGroup.create"_s, {SetOp::create(u"AccountGroup"_s, id, value)}};
            appendLeaving(*groups, accounts, id, mutation);
            return core.applyLocal(mutation);
        },
        [id, done = std::move(done)](const Result<store::Saved> &saved) {
            done(saved ? Result<RecordId>(id) : Result<RecordId>(saved.error()));
        });
}

void AccountGroupService::change(const RecordId &group, const QString &name, const QString &color, QObject *context, Done done)
{
    m_store.call(
        context,
        [group, name = name.trimmed(), color](store::StoreCore &core) -> Result<store::Saved> {
            if (name.isEmpty())
                return makeError(ErrorKind::Invalid, u"group.noName"_s);
            const auto record = core.reader().get(u"AccountGroup"_s, group);
            if (!record)
                return record.error();
            if (!*record)
                return makeError(ErrorKind::NotFound, u"group.gone"_s);
            return core.applyLocal({u"accountGroup.edit"_s,
                                    {SetOp::update(u"AccountGroup"_s, group, {{u"name"_s, name}, {u"color"_s, colorValue(color)}})}});
        },
        std::move(done));
}

void AccountGroupService::remove(const RecordId &group, QObject *context, Done done)
{
    const Mutation mutation{u"accountGroup.delete"_s, {SetOp::destroy(u"AccountGroup"_s, group)}};
    m_store.call(context, [mutation](store::StoreCore &core) { return core.applyLocal(mutation); }, std::move(done));
}

void AccountGroupService::move(const QList<RecordId> &accounts, const RecordId &group, QObject *context, Done done)
{
    m_store.call(
        context,
        [accounts, group](store::StoreCore &core) -> Result<store::Saved> {
            const auto groups = readGroups(core.reader());
            if (!groups)
                return groups.error();
            Mutation mutation{u"accountGroup.move"_s, {}};
            appendLeaving(*groups, accounts, group, mutation);
            if (!group.isNull()) {
                const auto there = std::find_if(groups->begin(), groups->end(), [&group](const QJsonObject &g) { return idOf(g) == group; });
                if (there == groups->end())
                    return makeError(ErrorKind::NotFound, u"group.gone"_s);
                const QJsonObject members = there->value(u"accountIds"_s).toObject();
                QJsonObject patch;
                for (const RecordId &account : accounts) {
                    if (!members.contains(account.toString()))
                        patch.insert(u"accountIds/"_s + account.toString(), true);
                }
                // A group whose set was never written takes it as a whole.
                if (!patch.isEmpty() && !there->value(u"accountIds"_s).isObject()) {
                    QStringList all;
                    for (const RecordId &account : accounts)
                        all.append(account.toString());
                    patch = {{u"accountIds"_s, wireSet(all)}};
                }
                if (!patch.isEmpty())
                    mutation.ops.append(SetOp::update(u"AccountGroup"_s, group, patch));
            }
            if (mutation.ops.isEmpty()) {
                store::Saved nothing;
                nothing.unchanged = true;
                return nothing;
            }
            return core.applyLocal(mutation);
        },
        std::move(done));
}

void AccountGroupService::resolveEvent(const RecordId &event, const QString &notes, QObject *context, Done done)
{
    const QString text = notes.trimmed();
    const Mutation mutation{u"accountEvent.resolve"_s,
                            {SetOp::update(u"AccountHealthEvent"_s, event,
                                           {{u"resolvedAt"_s, toWire(m_clock.nowMs())},
                                            {u"resolutionNotes"_s, text.isEmpty() ? QJsonValue() : QJsonValue(text)}})}};
    m_store.call(context, [mutation](store::StoreCore &core) { return core.applyLocal(mutation); }, std::move(done));
}

void AccountGroupService::reopenEvent(const RecordId &event, QObject *context, Done done)
{
    const Mutation mutation{u"accountEvent.reopen"_s,
                            {SetOp::update(u"AccountHealthEvent"_s, event,
                                           {{u"resolvedAt"_s, QJsonValue::Null}})}};
    m_store.call(context, [mutation](store::StoreCore &core) { return core.applyLocal(mutation); }, std::move(done));
}

} // namespace campanile::services
