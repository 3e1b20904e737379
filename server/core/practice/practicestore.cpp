// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/practice/practicestore.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <sqlite3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr const char *kSchema = R"(
CREATE TABLE IF NOT EXISTS account (id INTEGER PRIMARY KEY, username TEXT NOT NULL UNIQUE, display_name TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS app (client_id TEXT PRIMARY KEY, secret_hash TEXT NOT NULL, name TEXT NOT NULL, redirect TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS token (hash TEXT PRIMARY KEY, account INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS media (id INTEGER PRIMARY KEY AUTOINCREMENT, account INTEGER NOT NULL, mime TEXT NOT NULL,
  description TEXT NOT NULL, polls_left INTEGER NOT NULL, content BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS status (id INTEGER PRIMARY KEY AUTOINCREMENT, account INTEGER NOT NULL, text TEXT NOT NULL,
  spoiler TEXT NOT NULL, sensitive INTEGER NOT NULL, language TEXT NOT NULL, reply_to INTEGER NOT NULL,
  created_ms INTEGER NOT NULL, media TEXT NOT NULL, idem TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS status_account ON status (account, id);
CREATE INDEX IF NOT EXISTS status_reply ON status (reply_to);
CREATE INDEX IF NOT EXISTS status_idem ON status (account, idem);
)";

constexpr const char *kSecondVersion = R"(
BEGIN IMMEDIATE;
ALTER TABLE media ADD COLUMN file TEXT NOT NULL DEFAULT '';
CREATE INDEX status_time ON status (created_ms, id);
PRAGMA user_version = 1;
COMMIT;
)";

constexpr const char *kThirdVersion = R"(
BEGIN IMMEDIATE;
ALTER TABLE account ADD COLUMN followers INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN person INTEGER NOT NULL DEFAULT 0;
ALTER TABLE status ADD COLUMN visibility TEXT NOT NULL DEFAULT '';
ALTER TABLE status ADD COLUMN edited_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE status ADD COLUMN thread INTEGER NOT NULL DEFAULT 0;
CREATE INDEX status_thread ON status (thread, id) WHERE thread <> 0;
CREATE TABLE mention (account INTEGER NOT NULL, status INTEGER NOT NULL, PRIMARY KEY (account, status)) STRICT, WITHOUT ROWID;
CREATE INDEX mention_status ON mention (status);
CREATE TABLE block (account INTEGER NOT NULL, target INTEGER NOT NULL, PRIMARY KEY (account, target)) STRICT, WITHOUT ROWID;
PRAGMA user_version = 2;
COMMIT;
)";

constexpr const char *kStatusColumns = "id, account, text, spoiler, sensitive, language, reply_to, created_ms, media, visibility, edited_ms, thread";

QString hashOf(const QByteArray &secret)
{
    return QString::fromLatin1(QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex());
}

QString textAt(sqlite3_stmt *row, int column)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(row, column)), sqlite3_column_bytes(row, column));
}

PracticeAccount accountAt(sqlite3_stmt *row)
{
    return {sqlite3_column_int64(row, 0), textAt(row, 1), textAt(row, 2), sqlite3_column_int64(row, 3), sqlite3_column_int(row, 4) != 0};
}

void bind(sqlite3_stmt *statement, int index, const QVariant &value)
{
    if (value.typeId() == QMetaType::QByteArray) {
        const QByteArray bytes = value.toByteArray();
        sqlite3_bind_blob64(statement, index, bytes.isNull() ? "" : bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
    } else if (value.typeId() == QMetaType::QString) {
        const QByteArray text = value.toString().toUtf8();
        sqlite3_bind_text64(statement, index, text.isNull() ? "" : text.constData(), sqlite3_uint64(text.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    } else {
        sqlite3_bind_int64(statement, index, value.toLongLong());
    }
}

bool isDamage(int code)
{
    return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB;
}

Error openError(sqlite3 *db)
{
    const QString reason = QString::fromUtf8(sqlite3_errmsg(db));
    return isDamage(sqlite3_errcode(db)) ? makeError(ErrorKind::Corrupt, u"practice.storeDamaged"_s, reason)
                                         : makeError(ErrorKind::Storage, u"practice.storeFailed"_s, reason);
}

} // namespace

PracticeStore::~PracticeStore()
{
    sqlite3_close(m_db);
}

Result<void> PracticeStore::open(const QString &path)
{
    if (sqlite3_open(path.toUtf8().constData(), &m_db) != SQLITE_OK
        || sqlite3_exec(m_db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA cache_size=-512;", nullptr, nullptr, nullptr) != SQLITE_OK
        || sqlite3_exec(m_db, kSchema, nullptr, nullptr, nullptr) != SQLITE_OK)
        return openError(m_db);
    if (const auto done = migrate(); !done)
        return isDamage(sqlite3_errcode(m_db)) ? openError(m_db) : done;
    // The first pages of the tables: without one of them nothing can be done here.
    for (const char *table : {"account", "token", "status", "media", "mention", "block", "app"}) {
        if (const auto read = run(QByteArray("SELECT 1 FROM ") + table + " NOT INDEXED LIMIT 1", {}); !read && isDamage(sqlite3_errcode(m_db)))
            return openError(m_db);
    }
    return {};
}

Result<void> PracticeStore::countFrom(qint64 id)
{
    for (const QString &table : {u"status"_s, u"media"_s}) {
        if (const auto done = run("INSERT INTO sqlite_sequence (name, seq) SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?1)", {table, id}); !done)
            return done;
    }
    return {};
}

Result<void> PracticeStore::putBack(const PracticeAccount &account)
{
    return run("INSERT OR IGNORE INTO account (id, username, display_name) VALUES (?1, ?2, ?3)", {account.id, account.username, account.displayName});
}

Result<void> PracticeStore::migrate()
{
    int version = 0;
    if (const auto read = run("PRAGMA user_version", {}, [&](sqlite3_stmt *row) { version = sqlite3_column_int(row, 0); }); !read)
        return read;
    bool isDone = version >= 1 || sqlite3_exec(m_db, kSecondVersion, nullptr, nullptr, nullptr) == SQLITE_OK;
    isDone = isDone && (version >= 2 || sqlite3_exec(m_db, kThirdVersion, nullptr, nullptr, nullptr) == SQLITE_OK);
    if (isDone)
        return {};
    const QString reason = QString::fromUtf8(sqlite3_errmsg(m_db));
    sqlite3_exec(m_db, "ROLLBACK", nullptr, nullptr, nullptr);
    return makeError(ErrorKind::Storage, u"practice.storeFailed"_s, reason);
}

Result<void> PracticeStore::run(const QByteArray &sql, const QVariantList &values, const Row &row)
{
    sqlite3_stmt *raw = nullptr;
    const int prepared = sqlite3_prepare_v2(m_db, sql.constData(), int(sql.size()), &raw, nullptr);
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(raw, &sqlite3_finalize);
    if (prepared != SQLITE_OK)
        return makeError(ErrorKind::Storage, u"practice.storeFailed"_s, QString::fromUtf8(sqlite3_errmsg(m_db)));
    for (int i = 0; i < values.size(); ++i)
        bind(raw, i + 1, values.at(i));
    int step = sqlite3_step(raw);
    for (; step == SQLITE_ROW; step = sqlite3_step(raw)) {
        if (row)
            row(raw);
    }
    if (step != SQLITE_DONE)
        return makeError(ErrorKind::Storage, u"practice.storeFailed"_s, QString::fromUtf8(sqlite3_errmsg(m_db)));
    return {};
}

Result<PracticeAccount> PracticeStore::addAccount(const QString &username, const QString &displayName)
{
    if (const auto done = run("INSERT INTO account (username, display_name) VALUES (?1, ?2) ON CONFLICT (username) DO UPDATE SET display_name = ?2",
                              {username, displayName});
        !done)
        return done.error();
    const auto made = accountByName(username);
    return made ? Result<PracticeAccount>(*made) : makeError(ErrorKind::Storage, u"practice.storeFailed"_s);
}

std::optional<PracticeAccount> PracticeStore::account(qint64 id)
{
    std::optional<PracticeAccount> found;
    const auto done = run("SELECT id, username, display_name, followers, person FROM account WHERE id = ?1", {id}, [&](sqlite3_stmt *row) {
        found = accountAt(row);
    });
    return done ? found : std::nullopt;
}

std::optional<PracticeAccount> PracticeStore::accountByName(const QString &username)
{
    std::optional<PracticeAccount> found;
    const auto done = run("SELECT id, username, display_name, followers, person FROM account WHERE username = ?1", {username}, [&](sqlite3_stmt *row) {
        found = accountAt(row);
    });
    return done ? found : std::nullopt;
}

QList<PracticeAccount> PracticeStore::accounts()
{
    QList<PracticeAccount> all;
    const auto done = run("SELECT id, username, display_name, followers, person FROM account ORDER BY username", {}, [&](sqlite3_stmt *row) {
        all.append(accountAt(row));
    });
    return done ? all : QList<PracticeAccount>();
}

Result<void> PracticeStore::addToken(const QByteArray &token, qint64 accountId)
{
    return run("INSERT OR REPLACE INTO token (hash, account) VALUES (?1, ?2)", {hashOf(token), accountId});
}

qint64 PracticeStore::accountOfToken(const QByteArray &token)
{
    qint64 id = 0;
    const auto done = run("SELECT account FROM token WHERE hash = ?1", {hashOf(token)},
                          [&](sqlite3_stmt *row) { id = sqlite3_column_int64(row, 0); });
    return done ? id : 0;
}

Result<void> PracticeStore::addApp(const QString &clientId, const QString &secret, const QString &name, const QString &redirect)
{
    return run("INSERT INTO app (client_id, secret_hash, name, redirect) VALUES (?1, ?2, ?3, ?4)",
               {clientId, hashOf(secret.toUtf8()), name, redirect});
}

std::optional<QString> PracticeStore::app(const QString &clientId, const QString &secret)
{
    std::optional<QString> redirect;
    const auto done = run("SELECT redirect, secret_hash FROM app WHERE client_id = ?1", {clientId}, [&](sqlite3_stmt *row) {
        if (secret.isEmpty() || textAt(row, 1) == hashOf(secret.toUtf8()))
            redirect = textAt(row, 0);
    });
    return done ? redirect : std::nullopt;
}

Result<qint64> PracticeStore::addMedia(const PracticeMedia &media, const QByteArray &content)
{
    const auto done = run("INSERT INTO media (account, mime, description, polls_left, content, file) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                          {media.accountId, media.mimeType, media.description, media.pollsLeft, content, media.filePath});
    if (!done)
        return done.error();
    return qint64(sqlite3_last_insert_rowid(m_db));
}

std::optional<PracticeMedia> PracticeStore::media(qint64 id)
{
    std::optional<PracticeMedia> found;
    const auto done = run("SELECT id, account, mime, description, polls_left, file FROM media WHERE id = ?1", {id}, [&](sqlite3_stmt *row) {
        found = PracticeMedia{sqlite3_column_int64(row, 0), sqlite3_column_int64(row, 1), textAt(row, 2), textAt(row, 3),
                              sqlite3_column_int(row, 4), textAt(row, 5)};
    });
    return done ? found : std::nullopt;
}

QByteArray PracticeStore::mediaContent(qint64 id)
{
    QByteArray content;
    QString path;
    const auto done = run("SELECT content, file FROM media WHERE id = ?1", {id}, [&](sqlite3_stmt *row) {
        content = QByteArray(static_cast<const char *>(sqlite3_column_blob(row, 0)), sqlite3_column_bytes(row, 0));
        path = textAt(row, 1);
    });
    if (!done || path.isEmpty())
        return done ? content : QByteArray();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<void> PracticeStore::setMedia(const PracticeMedia &media)
{
    return run("UPDATE media SET description = ?2, polls_left = ?3 WHERE id = ?1", {media.id, media.description, media.pollsLeft});
}

Result<qint64> PracticeStore::addStatus(const PracticeStatus &status, const QString &idempotencyKey)
{
    QStringList media;
    for (const qint64 id : status.mediaIds)
        media.append(QString::number(id));
    qint64 thread = 0;
    if (status.isDirect() && status.inReplyToId != 0)
        thread = this->status(status.inReplyToId).value_or(PracticeStatus()).thread;
    const auto done = run("INSERT INTO status (account, text, spoiler, sensitive, language, reply_to, created_ms, media, idem, visibility, thread) "
                          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                          {status.accountId, status.text, status.spoilerText, int(status.sensitive), status.language,
                           status.inReplyToId, status.createdMs, media.join(u','), idempotencyKey, status.visibility, thread});
    if (!done)
        return done.error();
    const qint64 id = sqlite3_last_insert_rowid(m_db);
    if (status.isDirect() && thread == 0) {
        if (const auto begun = run("UPDATE status SET thread = ?1 WHERE id = ?1", {id}); !begun)
            return begun.error();
    }
    for (const qint64 account : status.mentions) {
        if (const auto named = run("INSERT OR IGNORE INTO mention (account, status) VALUES (?1, ?2)", {account, id}); !named)
            return named.error();
    }
    return id;
}

qint64 PracticeStore::statusOfKey(qint64 accountId, const QString &key, qint64 sinceMs)
{
    qint64 id = 0;
    const auto done = run("SELECT id FROM status WHERE account = ?1 AND idem = ?2 AND created_ms >= ?3 ORDER BY id LIMIT 1",
                          {accountId, key, sinceMs}, [&](sqlite3_stmt *row) { id = sqlite3_column_int64(row, 0); });
    return done ? id : 0;
}

QList<PracticeStatus> PracticeStore::readStatuses(const QByteArray &condition, const QVariantList &values)
{
    QList<PracticeStatus> all;
    const auto done = run("SELECT " + QByteArray(kStatusColumns) + " FROM status WHERE " + condition, values, [&](sqlite3_stmt *row) {
        PracticeStatus status{sqlite3_column_int64(row, 0), sqlite3_column_int64(row, 1), textAt(row, 2), textAt(row, 3),
                              sqlite3_column_int(row, 4) != 0, textAt(row, 5), sqlite3_column_int64(row, 6),
                              sqlite3_column_int64(row, 7), {}};
        const QStringList media = textAt(row, 8).split(u',', Qt::SkipEmptyParts);
        for (const QString &id : media)
            status.mediaIds.append(id.toLongLong());
        status.visibility = textAt(row, 9);
        status.editedMs = sqlite3_column_int64(row, 10);
        status.thread = sqlite3_column_int64(row, 11);
        all.append(status);
    });
    return done ? all : QList<PracticeStatus>();
}

std::optional<PracticeStatus> PracticeStore::status(qint64 id)
{
    const auto found = readStatuses("id = ?1", {id});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<PracticeStatus> PracticeStore::statuses(qint64 accountId, int limit, qint64 maxId)
{
    return readStatuses("account = ?1 AND thread = 0 AND (?2 = 0 OR id < ?2) ORDER BY id DESC LIMIT ?3", {accountId, maxId, limit});
}

QList<PracticeStatus> PracticeStore::timeline(const QStringList &usernames, int limit, qint64 beforeId)
{
    const QString names = QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(usernames)).toJson(QJsonDocument::Compact));
    return readStatuses("account IN (SELECT id FROM account WHERE username IN (SELECT value FROM json_each(?1))) AND thread = 0 "
                        "AND NOT EXISTS (SELECT 1 FROM status AS up WHERE up.id = status.reply_to AND up.account <> status.account) "
                        "AND (?2 = 0 OR (created_ms, id) < (SELECT created_ms, id FROM status WHERE id = ?2)) "
                        "ORDER BY created_ms DESC, id DESC LIMIT ?3",
                        {names, beforeId, limit});
}

Result<qint64> PracticeStore::addPastPost(const PracticePast &post)
{
    const auto account = accountByName(post.username);
    if (!account)
        return makeError(ErrorKind::NotFound, u"practice.noSuchAccount"_s);
    PracticeStatus status;
    status.accountId = account->id;
    status.createdMs = post.createdMs;
    for (PracticeMedia media : post.media) {
        media.accountId = account->id;
        const auto id = addMedia(media, {});
        if (!id)
            return id.error();
        status.mediaIds.append(*id);
    }
    qint64 first = 0;
    QStringList texts = post.texts;
    if (!post.comment.isEmpty())
        texts.append(post.comment);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        status.text = texts.at(i);
        const auto id = addStatus(status, {});
        if (!id)
            return id.error();
        first = first == 0 ? *id : first;
        // A thread hangs one on the other; a comment answers the post itself.
        const bool isBeforeComment = !post.comment.isEmpty() && i + 2 == texts.size();
        status.inReplyToId = isBeforeComment ? first : *id;
        status.createdMs += 1000;
        status.mediaIds.clear();
    }
    return first;
}

Result<QList<qint64>> PracticeStore::addPast(const QList<PracticePast> &posts)
{
    if (const auto begun = run("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    QList<qint64> ids;
    Error failure;
    for (const PracticePast &post : posts) {
        const auto id = addPastPost(post);
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

QList<PracticeStatus> PracticeStore::replies(qint64 statusId)
{
    return readStatuses("reply_to = ?1 ORDER BY id", {statusId});
}

Result<void> PracticeStore::removeStatus(qint64 id)
{
    const auto unnamed = run("DELETE FROM mention WHERE status = ?1", {id});
    return unnamed ? run("DELETE FROM status WHERE id = ?1", {id}) : unnamed;
}

int PracticeStore::statusCount(qint64 accountId)
{
    int count = 0;
    const auto done = run("SELECT COUNT(*) FROM status WHERE account = ?1", {accountId},
                          [&](sqlite3_stmt *row) { count = sqlite3_column_int(row, 0); });
    return done ? count : 0;
}

Result<PracticeLogin> addPracticeAccount(PracticeStore &store, const QString &username, const QString &displayName)
{
    const auto account = store.addAccount(username, displayName);
    if (!account)
        return account.error();
    QByteArray bytes(32, '\0');
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(bytes.data()), 8);
    const QByteArray token = bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    if (const auto done = store.addToken(token, account->id); !done)
        return done.error();
    return PracticeLogin{QString::number(account->id), account->username, QString::fromLatin1(token)};
}

} // namespace campanile::server
