// SPDX-License-Identifier: GPL-3.0-or-later
// What people write to each other on the practice network.
#include "server/core/practice/practicestore.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace campanile::server {

Result<void> PracticeStore::editStatus(qint64 id, const QString &text, qint64 nowMs)
{
    return run("UPDATE status SET text = ?2, edited_ms = ?3 WHERE id = ?1", {id, text, nowMs});
}

Result<void> PracticeStore::addPerson(const PracticePerson &person)
{
    return run("INSERT INTO account (username, display_name, followers, person) VALUES (?1, ?2, ?3, 1) "
               "ON CONFLICT (username) DO UPDATE SET display_name = ?2, followers = ?3 WHERE person = 1",
               {person.username, person.displayName, person.followers});
}

QList<qint64> PracticeStore::mentionsOf(qint64 statusId)
{
    QList<qint64> accounts;
    const auto done = run("SELECT account FROM mention WHERE status = ?1 ORDER BY account", {statusId},
                          [&](sqlite3_stmt *row) { accounts.append(sqlite3_column_int64(row, 0)); });
    return done ? accounts : QList<qint64>();
}

bool PracticeStore::maySee(qint64 accountId, const PracticeStatus &status)
{
    return !status.isDirect() || status.accountId == accountId || mentionsOf(status.id).contains(accountId);
}

QList<PracticeStatus> PracticeStore::mentioning(qint64 accountId, int limit, qint64 maxId, qint64 sinceId)
{
    return readStatuses("id IN (SELECT status FROM mention WHERE account = ?1) AND account <> ?1 "
                        "AND account NOT IN (SELECT target FROM block WHERE account = ?1) "
                        "AND (?2 = 0 OR id < ?2) AND id > ?3 ORDER BY id DESC LIMIT ?4",
                        {accountId, maxId, sinceId, limit});
}

QList<PracticeStatus> PracticeStore::conversations(qint64 accountId, int limit, qint64 maxId, qint64 sinceId)
{
    return readStatuses("id IN (SELECT max(id) FROM status WHERE thread <> 0 AND (account = ?1 OR id IN (SELECT status FROM mention WHERE account = ?1)) "
                        "GROUP BY thread) AND (?2 = 0 OR id < ?2) AND id > ?3 ORDER BY id DESC LIMIT ?4",
                        {accountId, maxId, sinceId, limit});
}

QList<PracticeStatus> PracticeStore::thread(qint64 threadId)
{
    return readStatuses("thread = ?1 AND ?1 <> 0 ORDER BY id", {threadId});
}

Result<void> PracticeStore::block(qint64 accountId, qint64 targetId)
{
    return run("INSERT OR IGNORE INTO block (account, target) VALUES (?1, ?2)", {accountId, targetId});
}

bool PracticeStore::hasBlocked(qint64 accountId, qint64 targetId)
{
    bool is = false;
    const auto done = run("SELECT 1 FROM block WHERE account = ?1 AND target = ?2", {accountId, targetId}, [&](sqlite3_stmt *) { is = true; });
    return done && is;
}

Result<qint64> PracticeStore::addWord(const PracticeWord &word, const QList<qint64> &before)
{
    const auto from = accountByName(word.from);
    const auto to = accountByName(word.to);
    if (!from || !to || word.inReplyToWord >= before.size())
        return makeError(ErrorKind::NotFound, u"practice.noSuchAccount"_s);
    PracticeStatus status;
    status.accountId = from->id;
    status.text = word.text;
    status.language = word.language;
    status.createdMs = word.createdMs;
    status.inReplyToId = word.inReplyToWord >= 0 ? before.at(word.inReplyToWord) : word.inReplyTo;
    status.visibility = word.isDirect ? u"direct"_s : QString();
    status.mentions = {to->id};
    return addStatus(status, {});
}

Result<QList<qint64>> PracticeStore::addWords(const QList<PracticeWord> &words)
{
    if (const auto begun = run("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    QList<qint64> ids;
    Error failure;
    for (const PracticeWord &word : words) {
        const auto id = addWord(word, ids);
        if (!id) {
            failure = id.error();
            break;
        }
        ids.append(*id);
    }
    const auto ended = run(failure.isNull() ? "COMMIT" : "ROLLBACK");
    if (!failure.isNull())
        return failure;
    return ended ? Result<QList<qint64>>(ids) : Result<QList<qint64>>(ended.error());
}

QList<PracticeStatus> PracticeStore::unanswered(qint64 sinceMs, int limit)
{
    return readStatuses("created_ms >= ?1 AND account IN (SELECT id FROM account WHERE person = 0) "
                        "AND reply_to IN (SELECT id FROM status WHERE account IN (SELECT id FROM account WHERE person = 1)) "
                        "AND NOT EXISTS (SELECT 1 FROM status AS later WHERE later.reply_to = status.id) ORDER BY id DESC LIMIT ?2",
                        {sinceMs, limit});
}

QList<PracticeStatus> PracticeStore::recentOfPeople(qint64 sinceMs, int limit)
{
    return readStatuses("created_ms >= ?1 AND account IN (SELECT id FROM account WHERE person = 1) "
                        "AND NOT EXISTS (SELECT 1 FROM status AS later WHERE later.reply_to = status.id) ORDER BY id DESC LIMIT ?2",
                        {sinceMs, limit});
}

QList<PracticeStatus> PracticeStore::recentPosts(int limit)
{
    return readStatuses("account IN (SELECT id FROM account WHERE person = 0) AND reply_to = 0 AND thread = 0 ORDER BY created_ms DESC, id DESC LIMIT ?1", {limit});
}

} // namespace campanile::server
