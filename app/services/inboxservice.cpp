// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/inboxservice.h"

#include "app/services/localedit.h"
#include "app/services/postbuild.h"

#include <memory>

namespace campanile::services {

using namespace Qt::StringLiterals;
using store::Mutation;
using store::Reader;
using store::Saved;
using store::SetOp;

namespace {

const QString &itemType()
{
    static const QString name = u"InboxItem"_s;
    return name;
}

QString escaped(QString member)
{
    return member.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

bool isDone(const QString &status)
{
    return status == u"resolved" || status == u"archived" || status == u"spam";
}

QJsonValue valueOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace

/** A set of items on its way through the writer thread; only that thread touches it once it began. */
struct InboxService::BulkRun {
    BulkEdit edit;
    bool isSet = false;
    bool isChecked = false;
    RecordId first;
    std::optional<Error> failed;
    std::optional<Error> refused; ///< why the first item was passed over
    qsizetype seen = 0;
    qsizetype passedOver = 0;

    void passOver(const Error &reason)
    {
        ++passedOver;
        if (!refused)
            refused = reason;
    }
};

void InboxService::runChunk(store::StoreCore &core, BulkRun &run, const Items &items)
{
    if (run.failed)
        return;
    const auto fail = [&](const Error &error) {
        run.failed = error;
        if (run.first.isNull() || !run.edit.undoable)
            return;
        if (const auto back = core.undo(run.first); !back)
            run.failed = back.error();
    };
    if (!run.isChecked && run.edit.check) {
        if (const auto allowed = run.edit.check(core.reader()); !allowed)
            return fail(allowed.error());
    }
    run.isChecked = true;
    Mutation mutation;
    mutation.label = run.edit.label;
    mutation.undoable = run.edit.undoable;
    mutation.partOf = run.first;
    for (const RecordId &id : items) {
        ++run.seen;
        const auto record = core.reader().get(itemType(), id);
        if (!record)
            return fail(record.error());
        if (!*record) {
            run.passOver(makeError(ErrorKind::NotFound, u"inbox.gone"_s));
            continue;
        }
        const auto patch = run.edit.patch((*record)->object());
        if (!patch)
            run.passOver(patch.error());
        else if (!patch->isEmpty())
            mutation.ops.append(SetOp::update(itemType(), id, *patch));
    }
    if (mutation.ops.isEmpty())
        return;
    const auto saved = core.applyLocal(mutation);
    if (!saved)
        return fail(saved.error());
    if (run.first.isNull())
        run.first = saved->mutation;
}

void InboxService::editItems(const Items &items, BulkEdit edit, QObject *context, Done done)
{
    auto run = std::make_shared<BulkRun>();
    run->edit = std::move(edit);
    // All chunks are queued now: they must not stop half-way because a window was closed.
    for (qsizetype at = 0; at + kChunk < items.size(); at += kChunk) {
        m_store.run([run, chunk = items.mid(at, kChunk)](store::StoreCore &core) { runChunk(core, *run, chunk); }, context, [] {});
    }
    const qsizetype left = items.isEmpty() ? 0 : (items.size() - 1) / kChunk * kChunk;
    m_store.call(
        context,
        [run, chunk = items.mid(left)](store::StoreCore &core) -> Result<Saved> {
            runChunk(core, *run, chunk);
            if (run->failed)
                return *run->failed;
            if (run->refused && run->passedOver == run->seen)
                return *run->refused;
            Saved saved;
            saved.mutation = run->first;
            saved.unchanged = run->first.isNull();
            return saved;
        },
        std::move(done));
}

void InboxService::submit(std::function<Result<Mutation>(Reader &)> build, QObject *context, Done done)
{
    submitEdit(m_store, std::move(build), context, std::move(done));
}

void InboxService::markRead(const Items &items, Reading reading, QObject *context, Done done)
{
    const QString now = toWire(m_clock.nowMs());
    const auto patch = [now](const QJsonObject &item) -> Result<QJsonObject> {
        QJsonObject changes;
        if (item.value(u"readAt"_s).isNull() || item.value(u"readAt"_s).isUndefined())
            changes.insert(u"readAt"_s, now);
        if (item.value(u"status"_s) == u"new"_s)
            changes.insert(u"status"_s, u"open"_s);
        return changes;
    };
    editItems(items, {u"inbox.read"_s, reading == Reading::ByPerson, {}, patch}, context, std::move(done));
}

void InboxService::markUnread(const Items &items, QObject *context, Done done)
{
    const auto patch = [](const QJsonObject &) -> Result<QJsonObject> { return QJsonObject{{u"readAt"_s, QJsonValue::Null}}; };
    editItems(items, {u"inbox.unread"_s, true, {}, patch}, context, std::move(done));
}

void InboxService::setStatus(const Items &items, const QString &status, QObject *context, Done done)
{
    static const QStringList allowed{u"open"_s, u"pending"_s, u"replied"_s, u"resolved"_s, u"archived"_s, u"spam"_s};
    const QString now = toWire(m_clock.nowMs());
    const auto check = [status](Reader &) -> Result<void> {
        if (!allowed.contains(status))
            return makeError(ErrorKind::Invalid, u"inbox.badStatus"_s, status);
        return {};
    };
    const auto patch = [status, now](const QJsonObject &item) -> Result<QJsonObject> {
        if (item.value(u"status"_s) == status)
            return QJsonObject();
        QJsonObject changes{{u"status"_s, status}};
        changes.insert(u"resolvedAt"_s, status == u"resolved" ? QJsonValue(now) : QJsonValue(QJsonValue::Null));
        if (isDone(status)) {
            changes.insert(u"snoozedUntil"_s, QJsonValue::Null);
            if (!item.value(u"readAt"_s).isString())
                changes.insert(u"readAt"_s, now);
        }
        return changes;
    };
    editItems(items, {u"inbox.status."_s + status, true, check, patch}, context, std::move(done));
}

void InboxService::assign(const Items &items, const RecordId &user, QObject *context, Done done)
{
    const auto check = [user](Reader &reader) -> Result<void> {
        if (user.isNull())
            return {};
        const auto members = readChildren(reader, u"WorkspaceMember"_s, u"userId"_s, user);
        if (!members)
            return members.error();
        for (const QJsonObject &member : *members) {
            if (member.value(u"isActive"_s).toBool(true))
                return {};
        }
        return makeError(ErrorKind::Invalid, u"inbox.noSuchMember"_s);
    };
    const auto patch = [user](const QJsonObject &) -> Result<QJsonObject> {
        return QJsonObject{{u"assignedToId"_s, valueOrNull(user.toString())}};
    };
    editItems(items, {u"inbox.assign"_s, true, check, patch}, context, std::move(done));
}

void InboxService::snooze(const Items &items, std::optional<qint64> until, QObject *context, Done done)
{
    const auto check = [until, now = m_clock.nowMs()](Reader &) -> Result<void> {
        if (until && *until <= now)
            return makeError(ErrorKind::Invalid, u"inbox.inPast"_s);
        return {};
    };
    const auto patch = [until](const QJsonObject &) -> Result<QJsonObject> {
        return QJsonObject{{u"snoozedUntil"_s, until ? QJsonValue(toWire(*until)) : QJsonValue(QJsonValue::Null)}};
    };
    editItems(items, {until ? u"inbox.snooze"_s : u"inbox.wake"_s, true, check, patch}, context, std::move(done));
}

void InboxService::addTags(const Items &items, const QStringList &tags, QObject *context, Done done)
{
    QStringList names;
    for (const QString &tag : tags) {
        if (const QString name = tag.simplified(); !name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    const auto check = [names](Reader &) -> Result<void> {
        return names.isEmpty() ? Result<void>(makeError(ErrorKind::Invalid, u"inbox.noTag"_s)) : Result<void>();
    };
    const auto patch = [names](const QJsonObject &item) -> Result<QJsonObject> {
        if (!item.value(u"tags"_s).isObject())
            return QJsonObject{{u"tags"_s, wireSet(names)}};
        const QJsonObject present = item.value(u"tags"_s).toObject();
        QJsonObject changes;
        for (const QString &name : names) {
            if (!present.contains(name))
                changes.insert(u"tags/"_s + escaped(name), true);
        }
        return changes;
    };
    editItems(items, {u"inbox.tag"_s, true, check, patch}, context, std::move(done));
}

void InboxService::removeTags(const Items &items, const QStringList &tags, QObject *context, Done done)
{
    const auto patch = [tags](const QJsonObject &item) -> Result<QJsonObject> {
        const QJsonObject present = item.value(u"tags"_s).toObject();
        QJsonObject changes;
        for (const QString &name : tags) {
            if (present.contains(name))
                changes.insert(u"tags/"_s + escaped(name), QJsonValue::Null);
        }
        return changes;
    };
    editItems(items, {u"inbox.untag"_s, true, {}, patch}, context, std::move(done));
}

void InboxService::correctPriority(const Items &items, const QString &priority, QObject *context, Done done)
{
    const auto patch = [priority](const QJsonObject &item) -> Result<QJsonObject> {
        if (!priority.isEmpty())
            return QJsonObject{{u"correctedPriority"_s, priority}, {u"priority"_s, priority}};
        // The bands of the server: it keeps priority by them while nobody corrects it.
        const int score = item.value(u"priorityScore"_s).toInt(-1);
        const QString computed = score >= 80 ? u"urgent"_s : score >= 60 ? u"high"_s : score >= 30 || score < 0 ? u"medium"_s : u"low"_s;
        return QJsonObject{{u"correctedPriority"_s, QJsonValue::Null}, {u"priority"_s, computed}};
    };
    editItems(items, {u"inbox.correct"_s, true, {}, patch}, context, std::move(done));
}

void InboxService::correct(const Items &items, const QString &property, const QString &value, QObject *context, Done done)
{
    const auto patch = [property, value](const QJsonObject &) -> Result<QJsonObject> { return QJsonObject{{property, valueOrNull(value)}}; };
    editItems(items, {u"inbox.correct"_s, true, {}, patch}, context, std::move(done));
}

void InboxService::correctSentiment(const Items &items, const QString &sentiment, QObject *context, Done done)
{
    correct(items, u"correctedSentiment"_s, sentiment, context, std::move(done));
}

void InboxService::correctIntent(const Items &items, const QString &intent, QObject *context, Done done)
{
    correct(items, u"correctedIntent"_s, intent, context, std::move(done));
}

void InboxService::moderate(const Items &items, const QString &wish, QObject *context, Done done)
{
    static const QHash<QString, QStringList> from{{u"hiding"_s, {u"visible"_s}},
                                                  {u"unhiding"_s, {u"hidden"_s}},
                                                  {u"removing"_s, {u"visible"_s, u"hidden"_s, u"blocked"_s}},
                                                  {u"blocking"_s, {u"visible"_s, u"hidden"_s, u"removed"_s}}};
    const auto patch = [wish](const QJsonObject &item) -> Result<QJsonObject> {
        if (!from.value(wish).contains(item.value(u"moderation"_s).toString(u"visible"_s)))
            return makeError(ErrorKind::Invalid, u"inbox.moderation"_s);
        return QJsonObject{{u"moderation"_s, wish}};
    };
    editItems(items, {u"inbox.moderate."_s + wish, true, {}, patch}, context, std::move(done));
}

void InboxService::escalate(const Items &items, const QString &reason, QObject *context, Done done)
{
    const QString why = reason.trimmed();
    const auto patch = [why](const QJsonObject &item) -> Result<QJsonObject> {
        const int level = item.value(u"escalationLevel"_s).toInt();
        if (item.value(u"requestedEscalationLevel"_s).toInt() > level)
            return makeError(ErrorKind::Invalid, u"inbox.level"_s);
        return QJsonObject{{u"requestedEscalationLevel"_s, level + 1}, {u"escalationReason"_s, valueOrNull(why)}};
    };
    editItems(items, {u"inbox.escalate"_s, true, {}, patch}, context, std::move(done));
}

} // namespace campanile::services
