// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/move/movesource.h"

#include "app/core/clock.h"
#include "app/core/jsontext.h"
#include "app/domain/practice.h"
#include "server/core/blobs/blobstore.h"
#include "server/core/engine.h"
#include "server/core/engineparts.h"
#include "server/core/inbox/errand.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace campanile::server {

using domain::MoveAccount;
using domain::MoveFile;
using domain::MovePage;
using domain::MovePlan;

namespace {

constexpr int kMostRows = 100'000;
constexpr QLatin1StringView kInstanceApps("network/mastodon/");

Error stillBusy(const QString &code, qint64 number)
{
    Error error = makeError(ErrorKind::Conflict, code, {}, {QString::number(number)});
    error.retryAfterMs = 1000;
    return error;
}

bool mayTravel(const QJsonObject &account)
{
    const QString platform = account.value("platform"_L1).toString();
    if (domain::practises(account))
        return false;
    return platform == "mastodon"_L1 || platform == "bluesky"_L1;
}

/** Columns that hold the id of a record without which a record of the type is nothing. */
QList<const RecordColumn *> parentColumns(const api::TypeInfo &type)
{
    QList<const RecordColumn *> found;
    for (const RecordColumn &column : recordTable(type).columns) {
        const api::PropertyInfo *property = column.property;
        if (property && property->required && property->kind == api::ValueKind::Id && property->refType != "User" && movedType(textOf(property->refType)))
            found.append(&column);
    }
    return found;
}

Result<qint64> oneNumber(WorkspaceTx &tx, const QByteArray &sql, const SqlValues &values = {})
{
    qint64 number = 0;
    const auto read = tx.sql().query(sql, values, [&](const SqlRow &row) {
        number = row.integer(0);
        return false;
    });
    return read ? Result<qint64>(number) : Result<qint64>(read.error());
}

Result<QList<MoveFile>> filesOf(WorkspaceTx &tx, const BlobStore &blobs)
{
    QSet<QString> named;
    for (const api::TypeInfo *type : movedTypes()) {
        if (recordTable(*type).blobKeys.isEmpty())
            continue;
        const auto read = tx.sql().query("SELECT DISTINCT blob_id FROM blob_ref WHERE @W typ = $1 AND id IN (SELECT id FROM " + recordTable(*type).name + " WHERE @W dead = 0)",
                                         {bytesOf(type->name)}, [&](const SqlRow &row) {
                                             named.insert(QString::fromUtf8(row.text(0)));
                                             return true;
                                         });
        if (!read)
            return read.error();
    }
    QHash<QString, MoveFile> known;
    const auto read = tx.sql().query("SELECT blob_id, size, mime FROM blob WHERE @W 1 = 1", {}, [&](const SqlRow &row) {
        const QString id = QString::fromUtf8(row.text(0));
        known.insert(id, {id, QString::fromUtf8(row.text(2)), row.integer(1), false});
        return true;
    });
    if (!read)
        return read.error();
    QList<MoveFile> files;
    for (const QString &id : std::as_const(named)) {
        MoveFile file = known.value(id, MoveFile{id, {}, 0, true});
        file.isLost = file.isLost || !blobs.contains(tx.accountId(), id);
        files.append(file);
    }
    std::sort(files.begin(), files.end(), [](const MoveFile &a, const MoveFile &b) { return a.id < b.id; });
    return files;
}

Result<QList<MoveAccount>> accountsOf(const SystemReader &records)
{
    const auto rows = records.query(u"SocialAccount"_s, {{u"status"_s, SystemCondition::Op::NotEqual, u"disconnected"_s}}, kMostRows);
    if (!rows)
        return rows.error();
    const auto posts = records.query(u"Post"_s, {{u"status"_s, SystemCondition::Op::Equal, u"scheduled"_s}}, kMostRows);
    if (!posts)
        return posts.error();
    QHash<QString, int> waiting;
    for (const QJsonObject &post : *posts) {
        const auto targets = records.query(u"PostTarget"_s, {{u"postId"_s, SystemCondition::Op::Equal, post.value("id"_L1)}}, kMostRows);
        if (!targets)
            return targets.error();
        for (const QJsonObject &target : *targets)
            ++waiting[target.value("accountId"_L1).toString()];
    }
    QList<MoveAccount> accounts;
    for (const QJsonObject &row : *rows) {
        const QString id = row.value("id"_L1).toString();
        accounts.append({id, row.value("displayName"_L1).toString(), row.value("platform"_L1).toString(), mayTravel(row), waiting.value(id)});
    }
    return accounts;
}

} // namespace

Result<MovePlan> MoveSource::contents(const QString &workspaceId)
{
    auto tx = WorkspaceTx::openMoving(m_engine.parts().storage, workspaceId, Access::Read);
    if (!tx)
        return tx.error();
    MovePlan contents;
    contents.name = (*tx)->name();
    if (const auto found = findOrphans(**tx); !found)
        return found.error();
    for (const api::TypeInfo *type : movedTypes()) {
        const auto count = oneNumber(**tx, "SELECT count(*) FROM " + recordTable(*type).name + " WHERE @W dead = 0");
        if (!count)
            return count.error();
        const qint64 out = m_excluded.value(textOf(type->name)).size();
        contents.records += *count - out;
        if (type->name == "Post")
            contents.posts = *count - out;
        else if (type->name == "InboxItem")
            contents.conversations = *count - out;
    }
    const auto files = filesOf(**tx, m_engine.parts().blobs);
    if (!files)
        return files.error();
    contents.files = *files;
    const auto records = makeSystemRecords(m_engine.parts(), **tx, 0);
    const auto accounts = accountsOf(*records);
    if (!accounts)
        return accounts.error();
    contents.accounts = *accounts;
    for (MoveAccount &account : contents.accounts) {
        if (!account.mayTravel)
            continue;
        const auto stored = m_credentials ? m_credentials->readStored(*records, workspaceId, account.id) : makeError(ErrorKind::NotFound, u"credential.none"_s);
        // A sign-in by OAuth on AT Protocol is bound to the client that asked for it.
        account.mayTravel = stored && stored->tokens.dpopKey.isEmpty() && !stored->tokens.accessToken.isEmpty();
    }
    const auto workspace = records->get(u"Workspace"_s, workspaceId);
    if (workspace && workspace->has_value())
        contents.name = (**workspace).value("name"_L1).toString();
    return contents;
}

Result<void> MoveSource::checkQuiet(WorkspaceTx &tx, const QString &workspaceId)
{
    const qint64 now = m_engine.parts().clock.nowMs();
    const auto records = makeSystemRecords(m_engine.parts(), tx, now);
    const auto publishing = records->count(u"PostTarget"_s, {{u"status"_s, SystemCondition::Op::Equal, u"publishing"_s}});
    if (!publishing)
        return publishing.error();
    if (*publishing > 0)
        return stillBusy(u"move.publishing"_s, *publishing);
    const auto errands = records->query(u"InboxErrand"_s, {}, kMostRows);
    if (!errands)
        return errands.error();
    int leaving = 0;
    for (const QJsonObject &errand : *errands) {
        const ErrandState state = ErrandState::from(errand.value("state"_L1).toObject());
        const qint64 leaseMs = parseInstant(errand.value("nextAttemptAt"_L1).toString()).value_or(0);
        // Sent and not answered; what nobody knows after a first look is looked for by the other side as well.
        leaving += state.isOpen && state.looks == 0 && leaseMs > now ? 1 : 0;
    }
    if (leaving > 0)
        return stillBusy(u"move.sending"_s, leaving);
    if (!m_credentials)
        return {};
    const auto accounts = records->query(u"SocialAccount"_s, {}, kMostRows);
    if (!accounts)
        return accounts.error();
    int renewing = 0;
    for (const QJsonObject &account : *accounts) {
        const auto stored = m_credentials->readStored(*records, workspaceId, account.value("id"_L1).toString());
        renewing += stored && !stored->renewer.isEmpty() && stored->renewingUntilMs > now ? 1 : 0;
    }
    return renewing > 0 ? Result<void>(stillBusy(u"move.renewing"_s, renewing)) : Result<void>();
}

Result<qint64> MoveSource::freeze(const QString &workspaceId, const QJsonObject &notes)
{
    auto tx = WorkspaceTx::openMoving(m_engine.parts().storage, workspaceId, Access::Write);
    if (!tx)
        return tx.error();
    // Whoever publishes, answers or renews marks that before in a transaction of this workspace: what is not marked now never begins.
    if ((*tx)->state() == WorkspaceState::Live) {
        if (const auto quiet = checkQuiet(**tx, workspaceId); !quiet)
            return quiet.error();
    }
    (*tx)->setState(WorkspaceState::Leaving, QJsonDocument(notes).toJson(QJsonDocument::Compact));
    const qint64 seq = (*tx)->seq();
    const auto committed = (*tx)->commit();
    return committed ? Result<qint64>(seq) : Result<qint64>(committed.error());
}

Result<void> MoveSource::thaw(const QString &workspaceId)
{
    auto tx = WorkspaceTx::openMoving(m_engine.parts().storage, workspaceId, Access::Write);
    if (!tx)
        return tx.error();
    if ((*tx)->state() != WorkspaceState::Leaving)
        return {};
    (*tx)->setState(WorkspaceState::Live);
    const qint64 seq = (*tx)->seq();
    if (const auto committed = (*tx)->commit(); !committed)
        return committed;
    tx->reset();
    m_engine.parts().committed(workspaceId, seq);
    return {};
}

Result<std::optional<QJsonObject>> MoveSource::notes(const QString &workspaceId)
{
    auto tx = WorkspaceTx::openMoving(m_engine.parts().storage, workspaceId, Access::Read);
    if (!tx)
        return tx.error();
    if ((*tx)->state() != WorkspaceState::Leaving)
        return std::optional<QJsonObject>();
    return std::optional(QJsonDocument::fromJson((*tx)->moving()).object());
}

QStringList MoveSource::parts()
{
    QStringList names;
    for (const api::TypeInfo *type : movedTypes())
        names.append(textOf(type->name));
    return names << QString(kMutationPart) << QString(kClientPart);
}

Result<void> MoveSource::findOrphans(WorkspaceTx &tx)
{
    if (m_excludedOf == tx.accountId() && m_excludedAt == tx.seq())
        return {};
    m_excluded.clear();
    for (const api::TypeInfo *type : movedTypes()) {
        QSet<QByteArray> &out = m_excluded[textOf(type->name)];
        for (const RecordColumn *column : parentColumns(*type)) {
            const api::TypeInfo &parent = *api::findType(column->property->refType);
            const QSet<QByteArray> gone = m_excluded.value(textOf(parent.name));
            const QByteArray from = "SELECT id, " + column->name + " FROM " + recordTable(*type).name + " WHERE @W dead = 0 AND " + column->name + " IS NOT NULL";
            const QByteArray missing = " AND " + column->name + " NOT IN (SELECT id FROM " + recordTable(parent).name + " WHERE @W dead = 0)";
            const auto read = tx.sql().query(gone.isEmpty() ? from + missing : from, {}, [&](const SqlRow &row) {
                if (gone.isEmpty() || gone.contains(row.blob(1)))
                    out.insert(row.blob(0));
                return true;
            });
            if (!read)
                return read.error();
            if (gone.isEmpty())
                continue;
            const auto rest = tx.sql().query(from + missing, {}, [&](const SqlRow &row) {
                out.insert(row.blob(0));
                return true;
            });
            if (!rest)
                return rest.error();
        }
    }
    m_excludedOf = tx.accountId();
    m_excludedAt = tx.seq();
    return {};
}

Result<MovePage> MoveSource::page(const QString &workspaceId, const QString &part, const QString &after, int mostLines, qint64 mostBytes)
{
    auto tx = WorkspaceTx::openMoving(m_engine.parts().storage, workspaceId, Access::Read);
    if (!tx)
        return tx.error();
    const api::TypeInfo *type = movedType(part);
    if (!type)
        return rowPage(**tx, part, after, mostLines);
    if (const auto found = findOrphans(**tx); !found)
        return found.error();
    return recordPage(**tx, *type, after, mostLines, mostBytes);
}

Result<MovePage> MoveSource::recordPage(WorkspaceTx &tx, const api::TypeInfo &type, const QString &after, int mostLines, qint64 mostBytes)
{
    const RecordTable &table = recordTable(type);
    const QSet<QByteArray> out = m_excluded.value(textOf(type.name));
    QByteArray last;
    if (!after.isEmpty()) {
        const auto id = RecordId::parse(after);
        if (!id)
            return makeError(ErrorKind::Invalid, u"move.badOrder"_s);
        last = id->bytes();
    }
    QList<RecordId> ids;
    const auto read = tx.sql().query("SELECT id FROM " + table.name + " WHERE @W dead = 0 AND id > $1 ORDER BY id LIMIT $2", {SqlBlob{last}, qint64(mostLines + out.size())},
                                     [&](const SqlRow &row) {
                                         const auto id = out.contains(row.blob(0)) ? std::nullopt : RecordId::fromBytes(type.letter, row.blob(0));
                                         if (id)
                                             ids.append(*id);
                                         return ids.size() < mostLines;
                                     });
    if (!read)
        return read.error();
    MovePage page;
    qint64 bytes = 0;
    for (const RecordId &id : std::as_const(ids)) {
        const auto record = tx.load(type, id);
        if (!record)
            return record.error();
        if (!record->has_value())
            continue;
        const QByteArray line = jsonTextOf((*record)->object());
        if (!page.lines.isEmpty() && bytes + line.size() + 1 > mostBytes)
            break;
        bytes += line.size() + 1;
        page.lines.append(line);
        page.last = id.toString();
    }
    return page;
}

Result<MovePage> MoveSource::rowPage(WorkspaceTx &tx, const QString &part, const QString &after, int mostLines)
{
    const bool isMutation = part == kMutationPart;
    // A computer keeps its workspaces in SQLite, which orders text by its bytes; the other side takes no other order.
    const QByteArray sql = isMutation ? QByteArray("SELECT mutation_id, client_id, seq, status, commit_seq, at FROM mutation WHERE @W mutation_id > $1 ORDER BY mutation_id LIMIT $2")
                                      : QByteArray("SELECT client_id, last_seq, acked_seq, seen_at FROM sync_client WHERE @W client_id > $1 ORDER BY client_id LIMIT $2");
    MovePage page;
    const auto read = tx.sql().query(sql, {after.toUtf8(), qint64(mostLines)}, [&](const SqlRow &row) {
        page.last = QString::fromUtf8(row.text(0));
        QJsonObject line{{u"id"_s, page.last}};
        if (isMutation) {
            line.insert(u"client"_s, QString::fromUtf8(row.text(1)));
            line.insert(u"seq"_s, row.integer(2));
            line.insert(u"status"_s, QString::fromUtf8(row.text(3)));
            line.insert(u"commit"_s, row.integer(4));
            line.insert(u"at"_s, row.integer(5));
        } else {
            line.insert(u"last"_s, row.integer(1));
            line.insert(u"acked"_s, row.integer(2));
            line.insert(u"at"_s, row.integer(3));
        }
        page.lines.append(jsonTextOf(line));
        return true;
    });
    return read ? Result<MovePage>(page) : Result<MovePage>(read.error());
}

Result<QByteArray> MoveSource::piece(const QString &workspaceId, const QString &blobId, qint64 offset, qint64 length)
{
    return m_engine.parts().blobs.read(workspaceId, blobId, offset, length);
}

Result<QJsonObject> MoveSource::secrets(const QString &workspaceId)
{
    if (!m_credentials) {
        bool isSealed = false;
        const auto looked = m_engine.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
            const auto rows = records.query(u"Credential"_s, {}, 1);
            isSealed = rows && !rows->isEmpty();
            return rows ? Result<void>() : Result<void>(rows.error());
        });
        if (!looked)
            return looked.error();
        if (isSealed)
            return makeError(ErrorKind::Permission, u"vault.needsPassphrase"_s);
    }
    const auto contents = this->contents(workspaceId);
    if (!contents)
        return contents.error();
    QJsonObject accounts;
    QJsonObject apps;
    const auto read = m_engine.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
        for (const MoveAccount &account : contents->accounts) {
            if (!account.mayTravel)
                continue;
            const auto stored = m_credentials->readStored(records, workspaceId, account.id);
            if (!stored)
                return stored.error();
            accounts.insert(account.id, toJson(stored->tokens));
        }
        const auto rows = records.query(u"Credential"_s, {{u"ownerType"_s, SystemCondition::Op::Equal, u"workspace"_s}}, kMostRows);
        if (!rows || accounts.isEmpty())
            return rows ? Result<void>() : Result<void>(rows.error());
        for (const QJsonObject &row : *rows) {
            const QString name = row.value("ownerId"_L1).toString();
            if (!name.startsWith(kInstanceApps))
                continue;
            const auto app = m_credentials->readNamed(records, workspaceId, name);
            if (!app)
                return app.error();
            if (app->has_value())
                apps.insert(name, **app);
        }
        return {};
    });
    if (!read)
        return read.error();
    return QJsonObject{{u"accounts"_s, accounts}, {u"apps"_s, apps}};
}

Result<void> MoveSource::keepCopy(const QString &workspaceId, const QString &folder)
{
    return m_engine.backup(workspaceId, folder);
}

Result<void> MoveSource::remove(const QString &workspaceId)
{
    {
        auto tx = WorkspaceTx::openMoving(m_engine.parts().storage, workspaceId, Access::Read);
        if (!tx)
            return tx.error();
        if ((*tx)->state() != WorkspaceState::Leaving)
            return makeError(ErrorKind::Conflict, u"storage.otherState"_s);
    }
    // The workspace itself goes last: while it is there, the next start finds what was not done.
    if (const auto removed = m_engine.parts().blobs.removeAll(workspaceId); !removed)
        return removed;
    return m_engine.parts().storage.remove(workspaceId, WorkspaceState::Leaving);
}

} // namespace campanile::server
