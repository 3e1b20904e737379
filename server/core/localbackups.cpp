// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/localbackups.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <filesystem>
#include <memory>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kStepPages = 256;
constexpr int kBreathMs = 5;               // between steps: a copy of 100 MB takes half a second longer, and nobody waits for it
constexpr qint64 kSpareBytes = 200'000'000; // a copy must not be what fills the disk
constexpr int kBusyMs = 5000;
constexpr int kDamagedKept = 2;
constexpr char16_t kInstant[] = u"yyyyMMddTHHmmss";

struct CloseDb {
    void operator()(sqlite3 *db) const { sqlite3_close_v2(db); }
};
using Db = std::unique_ptr<sqlite3, CloseDb>;

Error damagedFile(const QString &detail)
{
    return makeError(ErrorKind::Corrupt, u"storage.corrupt"_s, detail);
}

Error failed(int code, sqlite3 *db)
{
    const QString detail = db ? QString::fromUtf8(sqlite3_errmsg(db)) : u"out of memory"_s;
    switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return damagedFile(detail);
    case SQLITE_FULL:
        return makeError(ErrorKind::Storage, u"storage.diskFull"_s, detail);
    default:
        return makeError(ErrorKind::Storage, u"backup.notWritable"_s, detail);
    }
}

Result<Db> openDb(const QString &file, int flags)
{
    sqlite3 *raw = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(file).constData(), &raw, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    Db db(raw);
    if (code != SQLITE_OK)
        return failed(code, raw);
    sqlite3_busy_timeout(raw, kBusyMs);
    return db;
}

Result<void> run(sqlite3 *db, const char *sql)
{
    const int code = sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Result<void>() : Result<void>(failed(code, db));
}

Result<void> copyPages(sqlite3 *from, sqlite3 *to, const CopyStop &stop)
{
    sqlite3_backup *copy = sqlite3_backup_init(to, "main", from, "main");
    if (!copy)
        return failed(sqlite3_errcode(to), to);
    int code = SQLITE_OK;
    bool isStopped = stop.isSet();
    while (code == SQLITE_OK && !isStopped) {
        code = sqlite3_backup_step(copy, kStepPages);
        isStopped = code == SQLITE_OK && stop.within(kBreathMs);
    }
    sqlite3_backup_finish(copy);
    if (isStopped)
        return makeError(ErrorKind::Cancelled, u"net.cancelled"_s);
    return code == SQLITE_DONE ? Result<void>() : Result<void>(failed(code, to));
}

/** The first complaint of SQLite about the file; empty when it is whole. */
Result<QString> complaint(sqlite3 *db)
{
    sqlite3_stmt *raw = nullptr;
    int code = sqlite3_prepare_v2(db, "PRAGMA quick_check(1)", -1, &raw, nullptr);
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(raw, &sqlite3_finalize);
    if (code != SQLITE_OK)
        return failed(code, db);
    code = sqlite3_step(raw);
    if (code != SQLITE_ROW)
        return failed(code, db);
    const QString said = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(raw, 0)));
    return said == u"ok" ? QString() : said;
}

Result<void> copyFile(const QString &from, const QString &to)
{
    QFile::remove(to);
    return QFile::copy(from, to) ? Result<void>() : Result<void>(makeError(ErrorKind::Storage, u"backup.notWritable"_s, to));
}

/** Over what is there, in one step. */
Result<void> renameOver(const QString &from, const QString &to)
{
    std::error_code wrong;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), wrong);
    return !wrong ? Result<void>() : Result<void>(makeError(ErrorKind::Storage, u"backup.notWritable"_s, to));
}

/** Databases of a folder whose names begin with @p prefix. Without a pattern, for which Qt makes a regular expression each time. */
QStringList sqliteFiles(const QString &folder, const QString &prefix, QDir::SortFlags order)
{
    QStringList names = QDir(folder).entryList(QDir::Files, order);
    names.removeIf([&](const QString &name) { return !name.startsWith(prefix) || !name.endsWith(u".sqlite"); });
    return names;
}

} // namespace

QString LocalBackups::live(const QString &accountId) const
{
    return QDir(m_workspaces).filePath(accountId + u".sqlite"_s);
}

QStringList LocalBackups::workspaces() const
{
    QStringList names = sqliteFiles(m_workspaces, {}, QDir::Name);
    for (QString &name : names)
        name.chop(7);
    return names;
}

QList<LocalBackup> LocalBackups::of(const QString &accountId) const
{
    QList<LocalBackup> found;
    const QDir dir(m_folder);
    const QStringList names = sqliteFiles(m_folder, accountId + u'-', QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        QDateTime at = QDateTime::fromString(name.mid(accountId.size() + 1).chopped(7), QString::fromUtf16(kInstant));
        at.setTimeSpec(Qt::UTC);
        if (at.isValid())
            found.append({dir.filePath(name), at.toMSecsSinceEpoch()});
    }
    return found;
}

bool LocalBackups::isOutdated(const QString &accountId) const
{
    const QList<LocalBackup> known = of(accountId);
    if (known.isEmpty())
        return true;
    for (const QString &end : {u""_s, u"-wal"_s}) {
        const QFileInfo file(live(accountId) + end);
        if (file.exists() && file.lastModified().toMSecsSinceEpoch() > known.first().madeAtMs)
            return true;
    }
    return false;
}

Result<void> LocalBackups::make(const QString &accountId, qint64 nowMs, const CopyStop &stop) const
{
    if (!QDir().mkpath(m_folder))
        return makeError(ErrorKind::Storage, u"backup.notWritable"_s, m_folder);
    const QString source = live(accountId);
    if (QStorageInfo(m_folder).bytesAvailable() < QFileInfo(source).size() + QFileInfo(source + u"-wal"_s).size() + kSpareBytes)
        return makeError(ErrorKind::Storage, u"storage.diskFull"_s, m_folder);
    const QString at = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toString(QString::fromUtf16(kInstant));
    const QString target = QDir(m_folder).filePath(accountId + u'-' + at + u".sqlite"_s);
    const QString part = target + u".part"_s;
    QFile::remove(part);
    const auto copied = [&]() -> Result<void> {
        const auto from = openDb(source, SQLITE_OPEN_READWRITE);
        if (!from)
            return from.error();
        const auto to = openDb(part, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        if (!to)
            return to.error();
        // One snapshot for all steps: what is written meanwhile neither mixes in nor makes the copy begin anew.
        if (auto begun = run(from->get(), "PRAGMA query_only=1;BEGIN;SELECT count(*) FROM sqlite_master"); !begun)
            return begun;
        if (auto done = copyPages(from->get(), to->get(), stop); !done)
            return done;
        // A copy is one file.
        if (auto one = run(to->get(), "PRAGMA journal_mode=DELETE"); !one)
            return one;
        const auto wrong = complaint(to->get());
        if (!wrong)
            return wrong.error();
        return wrong->isEmpty() ? Result<void>() : Result<void>(damagedFile(*wrong));
    }();
    const auto kept = copied ? renameOver(part, target) : copied;
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(part + end);
    if (!kept)
        return kept;
    for (const LocalBackup &old : of(accountId).mid(kKept))
        QFile::remove(old.file);
    return {};
}

Result<void> LocalBackups::check(const QString &file)
{
    const auto db = openDb(file, SQLITE_OPEN_READWRITE);
    if (!db)
        return db.error();
    const auto wrong = complaint(db->get());
    if (!wrong)
        return wrong.error();
    return wrong->isEmpty() ? Result<void>() : Result<void>(damagedFile(*wrong));
}

Result<void> LocalBackups::stage(const QString &accountId, const LocalBackup &backup, const QString &staging) const
{
    QDir(staging).removeRecursively();
    if (!QDir().mkpath(staging))
        return makeError(ErrorKind::Storage, u"backup.notWritable"_s, staging);
    const QString file = QDir(staging).filePath(accountId + u".sqlite"_s);
    if (auto copied = copyFile(backup.file, file); !copied)
        return copied;
    return check(file);
}

Result<QString> LocalBackups::putInPlace(const QString &accountId, const QString &staging, qint64 nowMs) const
{
    const QString staged = QDir(staging).filePath(accountId + u".sqlite"_s);
    if (QFile::exists(staged + u"-wal"_s))
        return makeError(ErrorKind::Internal, u"backup.notWritable"_s, u"the staged file is still open"_s);
    const QString kept = QDir(m_folder).filePath(u"damaged"_s);
    if (!QDir().mkpath(kept))
        return makeError(ErrorKind::Storage, u"backup.notWritable"_s, kept);
    const QString at = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toString(QString::fromUtf16(kInstant));
    const QString damaged = QDir(kept).filePath(accountId + u'-' + at + u".sqlite"_s);
    for (const QString &end : {u""_s, u"-wal"_s}) {
        if (!QFile::exists(live(accountId) + end))
            continue;
        if (auto copied = copyFile(live(accountId) + end, damaged + end); !copied)
            return copied.error();
    }
    const QStringList older = sqliteFiles(kept, accountId + u'-', QDir::Name | QDir::Reversed);
    for (const QString &old : older.mid(kDamagedKept)) {
        for (const QString &end : {u""_s, u"-wal"_s})
            QFile::remove(QDir(kept).filePath(old) + end);
    }
    // A log that belongs to other pages would be played back into the new ones.
    for (const QString &end : {u"-wal"_s, u"-shm"_s})
        QFile::remove(live(accountId) + end);
    if (auto moved = renameOver(staged, live(accountId)); !moved)
        return moved.error();
    QDir(staging).removeRecursively();
    return damaged;
}

void LocalBackups::forget(const QString &accountId) const
{
    for (const LocalBackup &backup : of(accountId))
        QFile::remove(backup.file);
}

} // namespace campanile::server
