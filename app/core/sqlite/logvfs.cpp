// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/sqlite/logvfs.h"

#include <QtEndian>

#include <sqlite3.h>

#include <cstring>
#include <list>
#include <mutex>
#include <new>
#include <utility>

namespace campanile {

namespace {

// Frames of the log as the file format describes them (sqlite.org/fileformat2.html, section 4.1).
constexpr int kFrameHeader = 24;
constexpr int kSizeAfterCommit = 4; ///< where the header of a frame says how large the file is; 0 = more frames follow
constexpr int kMostWaiting = 64 * 1024;

/** A database or its log: what SQLite sees; the file of the VFS below follows in the same memory. */
struct File {
    sqlite3_file seen;
    File *other;         ///< of a database its log, of a log its database; null when that is not open
    char *waiting;       ///< of a log: kMostWaiting bytes, made with the first frame that waits
    int bytes;           ///< of them in use
    sqlite3_int64 at;    ///< where they belong
    bool isPageExpected; ///< what was written last is the header of a frame that does not commit
};

File *own(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

sqlite3_file *below(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(own(file) + 1);
}

/** Of a database nothing waits. */
int flush(sqlite3_file *file)
{
    File *log = own(file);
    log->isPageExpected = false;
    const int bytes = std::exchange(log->bytes, 0); // after a failure the transaction is over, and what waited with it
    return bytes == 0 ? SQLITE_OK : below(file)->pMethods->xWrite(below(file), log->waiting, bytes, log->at);
}

/** Takes a piece to what waits; false when it does not fit there. */
bool wait(File *log, const void *from, int bytes, sqlite3_int64 at)
{
    if (!log->waiting)
        log->waiting = static_cast<char *>(sqlite3_malloc(kMostWaiting));
    if (!log->waiting || bytes > kMostWaiting - log->bytes)
        return false;
    if (log->bytes == 0)
        log->at = at;
    std::memcpy(log->waiting + log->bytes, from, size_t(bytes));
    log->bytes += bytes;
    return true;
}

int xWrite(sqlite3_file *file, const void *from, int bytes, sqlite3_int64 at)
{
    File *log = own(file);
    const bool isNext = log->bytes > 0 && at == log->at + log->bytes;
    const bool isPage = isNext && log->isPageExpected && bytes > kFrameHeader;
    const bool isHeader = bytes == kFrameHeader && (isNext || log->bytes == 0);
    const bool hasMore = isHeader && qFromBigEndian<quint32>(static_cast<const char *>(from) + kSizeAfterCommit) == 0;
    if (isPage || hasMore) {
        if (!wait(log, from, bytes, at)) {
            if (const int rc = flush(file); rc != SQLITE_OK)
                return rc;
            if (!wait(log, from, bytes, at))
                return below(file)->pMethods->xWrite(below(file), from, bytes, at);
        }
        log->isPageExpected = hasMore;
        return SQLITE_OK;
    }
    // The header of the frame that commits, its page, or anything else: at once, in one call with what waits if it is next to it.
    if (isNext && wait(log, from, bytes, at))
        return flush(file);
    if (const int rc = flush(file); rc != SQLITE_OK)
        return rc;
    return below(file)->pMethods->xWrite(below(file), from, bytes, at);
}

int xClose(sqlite3_file *file)
{
    File *log = own(file);
    const int flushed = flush(file);
    sqlite3_free(log->waiting);
    if (log->other)
        log->other->other = nullptr;
    const int closed = below(file)->pMethods->xClose(below(file));
    return flushed != SQLITE_OK ? flushed : closed;
}

int xRead(sqlite3_file *file, void *to, int bytes, sqlite3_int64 at)
{
    const int rc = flush(file);
    return rc != SQLITE_OK ? rc : below(file)->pMethods->xRead(below(file), to, bytes, at);
}

int xTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    const int rc = flush(file);
    return rc != SQLITE_OK ? rc : below(file)->pMethods->xTruncate(below(file), size);
}

int xSync(sqlite3_file *file, int flags)
{
    const int rc = flush(file);
    return rc != SQLITE_OK ? rc : below(file)->pMethods->xSync(below(file), flags);
}

int xFileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    const int rc = flush(file);
    return rc != SQLITE_OK ? rc : below(file)->pMethods->xFileSize(below(file), size);
}

int xLock(sqlite3_file *file, int level)
{
    return below(file)->pMethods->xLock(below(file), level);
}

int xUnlock(sqlite3_file *file, int level)
{
    return below(file)->pMethods->xUnlock(below(file), level);
}

int xCheckReservedLock(sqlite3_file *file, int *out)
{
    return below(file)->pMethods->xCheckReservedLock(below(file), out);
}

int xFileControl(sqlite3_file *file, int op, void *argument)
{
    return below(file)->pMethods->xFileControl(below(file), op, argument);
}

int xSectorSize(sqlite3_file *file)
{
    return below(file)->pMethods->xSectorSize(below(file));
}

int xDeviceCharacteristics(sqlite3_file *file)
{
    return below(file)->pMethods->xDeviceCharacteristics(below(file));
}

// A log has neither shared memory nor mapped pages: those are the database's.
const sqlite3_io_methods kLogMethods{1, xClose, xRead, xWrite, xTruncate, xSync, xFileSize, xLock, xUnlock, xCheckReservedLock,
                                     xFileControl, xSectorSize, xDeviceCharacteristics,
                                     nullptr, nullptr, nullptr, nullptr, nullptr, nullptr};

int xDatabaseWrite(sqlite3_file *file, const void *from, int bytes, sqlite3_int64 at)
{
    return below(file)->pMethods->xWrite(below(file), from, bytes, at);
}

int xShmMap(sqlite3_file *file, int page, int size, int extend, void volatile **out)
{
    return below(file)->pMethods->xShmMap(below(file), page, size, extend, out);
}

int xShmLock(sqlite3_file *file, int from, int count, int flags)
{
    // The writer's lock is the first (sqlite.org/walformat.html, section 2.3.1). What waits when it is given back was rolled
    // back: another connection may write to its place from now on.
    const bool isEnd = flags == (SQLITE_SHM_UNLOCK | SQLITE_SHM_EXCLUSIVE) && from == 0;
    if (isEnd && own(file)->other)
        own(file)->other->bytes = 0;
    return below(file)->pMethods->xShmLock(below(file), from, count, flags);
}

void xShmBarrier(sqlite3_file *file)
{
    below(file)->pMethods->xShmBarrier(below(file));
}

int xShmUnmap(sqlite3_file *file, int remove)
{
    return below(file)->pMethods->xShmUnmap(below(file), remove);
}

int xFetch(sqlite3_file *file, sqlite3_int64 at, int bytes, void **out)
{
    return below(file)->pMethods->xFetch(below(file), at, bytes, out);
}

int xUnfetch(sqlite3_file *file, sqlite3_int64 at, void *page)
{
    return below(file)->pMethods->xUnfetch(below(file), at, page);
}

template<int version>
constexpr sqlite3_io_methods kDatabaseMethods{version, xClose, xRead, xDatabaseWrite, xTruncate, xSync, xFileSize, xLock, xUnlock, xCheckReservedLock,
                                              xFileControl, xSectorSize, xDeviceCharacteristics, xShmMap, xShmLock, xShmBarrier, xShmUnmap,
                                              xFetch, xUnfetch};

const sqlite3_io_methods *databaseMethods(int version)
{
    return version >= 3 ? &kDatabaseMethods<3> : version == 2 ? &kDatabaseMethods<2> : &kDatabaseMethods<1>;
}

/** The VFS and the name that it goes by. */
struct Vfs {
    QByteArray name;
    sqlite3_vfs vfs{};
};

sqlite3_vfs *vfsBelow(sqlite3_vfs *vfs)
{
    return static_cast<sqlite3_vfs *>(vfs->pAppData);
}

int xOpen(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    sqlite3_vfs *real = vfsBelow(vfs);
    if (!(flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_DB)))
        return real->xOpen(real, path, file, flags, outFlags);
    new (file) File{};
    below(file)->pMethods = nullptr;
    const int rc = real->xOpen(real, path, below(file), flags, outFlags);
    const sqlite3_io_methods *methods = below(file)->pMethods;
    if (!methods) // SQLite closes what has methods, also after a failure
        return rc;
    if (flags & SQLITE_OPEN_WAL) {
        file->pMethods = &kLogMethods;
        own(file)->other = own(sqlite3_database_file_object(path));
        own(file)->other->other = own(file);
    } else {
        file->pMethods = databaseMethods(methods->iVersion);
    }
    return rc;
}

int xDelete(sqlite3_vfs *vfs, const char *path, int syncFolder)
{
    return vfsBelow(vfs)->xDelete(vfsBelow(vfs), path, syncFolder);
}

int xAccess(sqlite3_vfs *vfs, const char *path, int flags, int *out)
{
    return vfsBelow(vfs)->xAccess(vfsBelow(vfs), path, flags, out);
}

int xFullPathname(sqlite3_vfs *vfs, const char *path, int size, char *out)
{
    return vfsBelow(vfs)->xFullPathname(vfsBelow(vfs), path, size, out);
}

int xRandomness(sqlite3_vfs *vfs, int size, char *out)
{
    return vfsBelow(vfs)->xRandomness(vfsBelow(vfs), size, out);
}

int xSleep(sqlite3_vfs *vfs, int microseconds)
{
    return vfsBelow(vfs)->xSleep(vfsBelow(vfs), microseconds);
}

int xCurrentTime(sqlite3_vfs *vfs, double *out)
{
    return vfsBelow(vfs)->xCurrentTime(vfsBelow(vfs), out);
}

int xCurrentTimeInt64(sqlite3_vfs *vfs, sqlite3_int64 *out)
{
    return vfsBelow(vfs)->xCurrentTimeInt64(vfsBelow(vfs), out);
}

int xGetLastError(sqlite3_vfs *vfs, int size, char *out)
{
    return vfsBelow(vfs)->xGetLastError ? vfsBelow(vfs)->xGetLastError(vfsBelow(vfs), size, out) : 0;
}

} // namespace

QByteArray logVfs(const QByteArray &belowName)
{
    static std::mutex mutex;
    static std::list<Vfs> made; // SQLite keeps pointers to them
    const std::lock_guard lock(mutex);
    sqlite3_vfs *real = sqlite3_vfs_find(belowName.isEmpty() ? nullptr : belowName.constData());
    if (!real)
        return belowName;
    const QByteArray name = QByteArray("log-") + real->zName;
    for (const Vfs &known : made) {
        if (known.name == name)
            return name;
    }
    Vfs &fresh = made.emplace_back();
    fresh.name = name;
    sqlite3_vfs &vfs = fresh.vfs;
    vfs.iVersion = real->iVersion >= 2 && real->xCurrentTimeInt64 ? 2 : 1;
    vfs.szOsFile = int(sizeof(File)) + real->szOsFile;
    vfs.mxPathname = real->mxPathname;
    vfs.zName = fresh.name.constData();
    vfs.pAppData = real;
    vfs.xOpen = xOpen;
    vfs.xDelete = xDelete;
    vfs.xAccess = xAccess;
    vfs.xFullPathname = xFullPathname;
    vfs.xRandomness = xRandomness;
    vfs.xSleep = xSleep;
    vfs.xCurrentTime = xCurrentTime;
    vfs.xCurrentTimeInt64 = xCurrentTimeInt64;
    vfs.xGetLastError = xGetLastError;
    return sqlite3_vfs_register(&vfs, 0) == SQLITE_OK ? name : belowName;
}

} // namespace campanile
