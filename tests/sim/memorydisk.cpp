// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/memorydisk.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

namespace campanile::sim {

void Inode::write(qint64 at, const char *from, qint64 count)
{
    const qint64 end = at + count;
    while (qint64(chunks.size()) * kChunk < end)
        chunks.append(QByteArray(int(kChunk), '\0'));
    while (count > 0) {
        const qsizetype index = qsizetype(at / kChunk);
        const qint64 offset = at % kChunk;
        const qint64 part = std::min(count, kChunk - offset);
        std::memcpy(chunks[index].data() + offset, from, size_t(part));
        dirty.insert(index);
        at += part;
        from += part;
        count -= part;
    }
    size = std::max(size, end);
}

void Inode::read(qint64 at, char *to, qint64 count) const
{
    while (count > 0) {
        const qsizetype index = qsizetype(at / kChunk);
        const qint64 offset = at % kChunk;
        const qint64 part = std::min(count, kChunk - offset);
        std::memcpy(to, chunks.at(index).constData() + offset, size_t(part));
        at += part;
        to += part;
        count -= part;
    }
}

void Inode::sync()
{
    safeChunks.resize(chunks.size());
    for (const qsizetype index : dirty) {
        if (index < chunks.size())
            safeChunks[index] = chunks.at(index);
    }
    safeSize = size;
    dirty.clear();
}

int Disk::verdict(bool grows)
{
    if (dead)
        return SQLITE_IOERR;
    if (writesLeft >= 0 && writesLeft-- == 0) {
        dead = true;
        return SQLITE_IOERR;
    }
    return full && grows ? SQLITE_FULL : SQLITE_OK;
}

static std::shared_ptr<Inode> survivor(const Inode &before, Rng &rng)
{
    constexpr qint64 kSector = 512;
    auto after = std::make_shared<Inode>();
    const auto padded = [](const QList<QByteArray> &chunks, qsizetype index) {
        return index < chunks.size() && !chunks.at(index).isEmpty() ? chunks.at(index) : QByteArray(int(Inode::kChunk), '\0');
    };
    after->size = rng.below(2) == 0 ? before.safeSize : before.size;
    const qsizetype count = qsizetype((after->size + Inode::kChunk - 1) / Inode::kChunk);
    for (qsizetype i = 0; i < count; ++i) {
        QByteArray kept = padded(before.safeChunks, i);
        if (before.dirty.contains(i) && i < before.chunks.size()) {
            const quint64 fate = rng.below(3);
            if (fate == 1)
                kept = before.chunks.at(i);
            for (qint64 at = 0; fate == 2 && at < Inode::kChunk; at += kSector) {
                if (rng.below(2) == 0)
                    std::memcpy(kept.data() + at, before.chunks.at(i).constData() + at, size_t(kSector));
            }
        }
        after->chunks.append(kept);
    }
    after->safeChunks = after->chunks;
    after->safeSize = after->size;
    return after;
}

void Disk::powerLoss(Rng &rng)
{
    std::map<QByteArray, std::shared_ptr<Inode>> names = safeFiles;
    for (const auto &[name, inode] : files) {
        const auto safe = safeFiles.find(name);
        if (safe != safeFiles.end() && safe->second == inode)
            continue;
        if (rng.below(2) == 0)
            names[name] = inode; // the new name reached the medium
    }
    for (const auto &[name, inode] : safeFiles) {
        if (!files.contains(name) && rng.below(2) == 0)
            names.erase(name); // and so did the deletion
    }
    files.clear();
    for (const auto &[name, inode] : names)
        files[name] = survivor(*inode, rng);
    safeFiles = files;
    dead = false;
    writesLeft = -1;
}

void Disk::processLoss()
{
    for (auto &[name, inode] : files) {
        auto fresh = std::make_shared<Inode>();
        fresh->chunks = inode->chunks;
        fresh->size = inode->size;
        fresh->safeChunks = inode->safeChunks;
        fresh->safeSize = inode->safeSize;
        fresh->dirty = inode->dirty;
        const auto safe = safeFiles.find(name);
        if (safe != safeFiles.end() && safe->second == inode)
            safe->second = fresh;
        inode = fresh;
    }
    dead = false;
    writesLeft = -1;
}

void Disk::copyFrom(const Disk &other)
{
    files.clear();
    for (const auto &[name, inode] : other.files) {
        auto fresh = std::make_shared<Inode>();
        fresh->chunks = fresh->safeChunks = inode->chunks;
        fresh->size = fresh->safeSize = inode->size;
        files[name] = fresh;
    }
    safeFiles = files;
}

namespace {

std::map<QByteArray, Disk *> g_disks;
quint64 g_seed = 1;

struct Handle {
    sqlite3_file base;
    Disk *disk;
    std::shared_ptr<Inode> inode;
    QByteArray path;
    bool deleteOnClose;
};

Handle *handle(sqlite3_file *file)
{
    return reinterpret_cast<Handle *>(file);
}

Disk *diskOf(const QByteArray &path)
{
    Disk *found = nullptr;
    qsizetype best = -1;
    for (const auto &[prefix, disk] : g_disks) {
        if (path.startsWith(prefix) && prefix.size() > best) {
            best = prefix.size();
            found = disk;
        }
    }
    return found;
}

void releaseShm(Handle *h)
{
    for (auto &[slot, holders] : h->inode->shmShared)
        holders.erase(h);
    std::erase_if(h->inode->shmExclusive, [&](const auto &entry) { return entry.second == h; });
}

int xClose(sqlite3_file *f)
{
    Handle *h = handle(f);
    h->inode->locks.erase(h);
    releaseShm(h);
    if (h->deleteOnClose)
        h->disk->files.erase(h->path);
    h->inode.~shared_ptr();
    h->path.~QByteArray();
    return SQLITE_OK;
}

int xRead(sqlite3_file *f, void *to, int count, sqlite3_int64 at)
{
    Handle *h = handle(f);
    const qint64 there = std::clamp<qint64>(h->inode->size - at, 0, count);
    h->inode->read(at, static_cast<char *>(to), there);
    if (there == count)
        return SQLITE_OK;
    std::memset(static_cast<char *>(to) + there, 0, size_t(count - there));
    return SQLITE_IOERR_SHORT_READ;
}

int xWrite(sqlite3_file *f, const void *from, int count, sqlite3_int64 at)
{
    Handle *h = handle(f);
    const int rc = h->disk->verdict(true);
    if (rc != SQLITE_OK)
        return rc == SQLITE_IOERR ? SQLITE_IOERR_WRITE : rc;
    h->inode->write(at, static_cast<const char *>(from), count);
    return SQLITE_OK;
}

int xTruncate(sqlite3_file *f, sqlite3_int64 size)
{
    Handle *h = handle(f);
    if (h->disk->verdict(false) != SQLITE_OK)
        return SQLITE_IOERR_TRUNCATE;
    if (size < h->inode->size) {
        const qsizetype kept = qsizetype((size + Inode::kChunk - 1) / Inode::kChunk);
        for (qsizetype i = kept; i < h->inode->chunks.size(); ++i)
            h->inode->dirty.insert(i);
        h->inode->chunks.resize(kept);
        if (size % Inode::kChunk != 0) {
            QByteArray &last = h->inode->chunks.last();
            std::memset(last.data() + size % Inode::kChunk, 0, size_t(Inode::kChunk - size % Inode::kChunk));
            h->inode->dirty.insert(kept - 1);
        }
        h->inode->size = size;
    }
    return SQLITE_OK;
}

int xSync(sqlite3_file *f, int)
{
    Handle *h = handle(f);
    if (h->disk->verdict(false) != SQLITE_OK)
        return SQLITE_IOERR_FSYNC;
    if (h->disk->ignoreSync)
        return SQLITE_OK;
    h->inode->sync();
    const auto named = h->disk->files.find(h->path);
    if (named != h->disk->files.end() && named->second == h->inode)
        h->disk->safeFiles[h->path] = h->inode;
    return SQLITE_OK;
}

int xFileSize(sqlite3_file *f, sqlite3_int64 *size)
{
    *size = handle(f)->inode->size;
    return SQLITE_OK;
}

int xLock(sqlite3_file *f, int level)
{
    Handle *h = handle(f);
    int others = SQLITE_LOCK_NONE;
    for (const auto &[owner, held] : h->inode->locks) {
        if (owner != h)
            others = std::max(others, held);
    }
    const bool refused = level == SQLITE_LOCK_SHARED ? others >= SQLITE_LOCK_PENDING
                         : level == SQLITE_LOCK_RESERVED ? others >= SQLITE_LOCK_RESERVED
                                                         : others >= SQLITE_LOCK_SHARED;
    if (refused)
        return SQLITE_BUSY;
    h->inode->locks[h] = std::max(h->inode->locks[h], level);
    return SQLITE_OK;
}

int xUnlock(sqlite3_file *f, int level)
{
    Handle *h = handle(f);
    h->inode->locks[h] = std::min(h->inode->locks[h], level);
    return SQLITE_OK;
}

int xCheckReservedLock(sqlite3_file *f, int *out)
{
    *out = 0;
    for (const auto &[owner, held] : handle(f)->inode->locks)
        *out = *out || held >= SQLITE_LOCK_RESERVED;
    return SQLITE_OK;
}

int xFileControl(sqlite3_file *, int, void *) { return SQLITE_NOTFOUND; }
int xSectorSize(sqlite3_file *) { return 512; }
int xDeviceCharacteristics(sqlite3_file *) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

int xShmMap(sqlite3_file *f, int region, int size, int extend, void volatile **out)
{
    Handle *h = handle(f);
    *out = nullptr;
    while (int(h->inode->shm.size()) <= region) {
        if (!extend)
            return SQLITE_OK;
        h->inode->shm.push_back(std::make_unique<QByteArray>(size, '\0'));
    }
    *out = h->inode->shm[size_t(region)]->data();
    return SQLITE_OK;
}

int xShmLock(sqlite3_file *f, int offset, int count, int flags)
{
    Handle *h = handle(f);
    Inode &inode = *h->inode;
    for (int slot = offset; slot < offset + count; ++slot) {
        if (flags & SQLITE_SHM_UNLOCK) {
            inode.shmShared[slot].erase(h);
            if (inode.shmExclusive.contains(slot) && inode.shmExclusive[slot] == h)
                inode.shmExclusive.erase(slot);
            continue;
        }
        const bool taken = inode.shmExclusive.contains(slot) && inode.shmExclusive[slot] != h;
        const std::set<const void *> &shared = inode.shmShared[slot];
        const bool sharedByOthers = shared.size() > size_t(shared.contains(h));
        if (taken || ((flags & SQLITE_SHM_EXCLUSIVE) && sharedByOthers))
            return SQLITE_BUSY;
    }
    for (int slot = offset; (flags & SQLITE_SHM_LOCK) && slot < offset + count; ++slot) {
        if (flags & SQLITE_SHM_EXCLUSIVE)
            inode.shmExclusive[slot] = h;
        else
            inode.shmShared[slot].insert(h);
    }
    return SQLITE_OK;
}

void xShmBarrier(sqlite3_file *) {}

int xShmUnmap(sqlite3_file *f, int remove)
{
    releaseShm(handle(f));
    if (remove)
        handle(f)->inode->shm.clear();
    return SQLITE_OK;
}

const sqlite3_io_methods kMethods = {2, xClose, xRead, xWrite, xTruncate, xSync, xFileSize, xLock, xUnlock, xCheckReservedLock,
                                     xFileControl, xSectorSize, xDeviceCharacteristics, xShmMap, xShmLock, xShmBarrier, xShmUnmap,
                                     nullptr, nullptr};

int xOpen(sqlite3_vfs *, const char *path, sqlite3_file *out, int flags, int *outFlags)
{
    Handle *h = handle(out);
    h->base.pMethods = nullptr;
    const QByteArray name(path ? path : "");
    static Disk scratch; // SQLite's own temporary files have no name and belong to no computer
    Disk *disk = path ? diskOf(name) : &scratch;
    if (!disk)
        return SQLITE_CANTOPEN;
    auto found = path ? disk->files.find(name) : disk->files.end();
    std::shared_ptr<Inode> inode;
    if (found != disk->files.end()) {
        inode = found->second;
    } else {
        if (!(flags & SQLITE_OPEN_CREATE) || disk->dead)
            return SQLITE_CANTOPEN;
        inode = std::make_shared<Inode>();
        if (path)
            disk->files[name] = inode;
    }
    h->disk = disk;
    new (&h->inode) std::shared_ptr<Inode>(std::move(inode));
    new (&h->path) QByteArray(name);
    h->deleteOnClose = (flags & SQLITE_OPEN_DELETEONCLOSE) != 0;
    h->base.pMethods = &kMethods;
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int xDelete(sqlite3_vfs *, const char *path, int syncDir)
{
    Disk *disk = diskOf(path);
    if (!disk || disk->verdict(false) != SQLITE_OK)
        return SQLITE_IOERR_DELETE;
    if (disk->files.erase(path) == 0)
        return SQLITE_IOERR_DELETE_NOENT;
    if (syncDir && !disk->ignoreSync)
        disk->safeFiles.erase(path);
    return SQLITE_OK;
}

int xAccess(sqlite3_vfs *, const char *path, int, int *out)
{
    Disk *disk = diskOf(path);
    *out = disk && disk->files.contains(path);
    return SQLITE_OK;
}

int xFullPathname(sqlite3_vfs *, const char *path, int size, char *out)
{
    if (qstrlen(path) >= size_t(size))
        return SQLITE_CANTOPEN;
    qstrcpy(out, path);
    return SQLITE_OK;
}

int xRandomness(sqlite3_vfs *, int size, char *out)
{
    SeededRng rng(g_seed);
    rng.fill({reinterpret_cast<std::uint8_t *>(out), size_t(size)});
    return size;
}

int xSleep(sqlite3_vfs *, int us) { return us; }

// Nothing in the schemas asks SQLite for the time; a constant keeps it so.
int xCurrentTimeInt64(sqlite3_vfs *, sqlite3_int64 *out)
{
    *out = 212'000'000'000'000;
    return SQLITE_OK;
}

int xCurrentTime(sqlite3_vfs *, double *out)
{
    *out = 212'000'000'000'000.0 / 86'400'000.0;
    return SQLITE_OK;
}

int xGetLastError(sqlite3_vfs *, int, char *) { return 0; }

sqlite3_vfs g_vfs;

} // namespace

QByteArray memoryvfs::name()
{
    if (!g_vfs.zName) {
        sqlite3_initialize();
        g_vfs.iVersion = 2;
        g_vfs.szOsFile = sizeof(Handle);
        g_vfs.mxPathname = 512;
        g_vfs.zName = "memorydisk";
        g_vfs.xOpen = xOpen;
        g_vfs.xDelete = xDelete;
        g_vfs.xAccess = xAccess;
        g_vfs.xFullPathname = xFullPathname;
        g_vfs.xRandomness = xRandomness;
        g_vfs.xSleep = xSleep;
        g_vfs.xCurrentTime = xCurrentTime;
        g_vfs.xGetLastError = xGetLastError;
        g_vfs.xCurrentTimeInt64 = xCurrentTimeInt64;
        sqlite3_vfs_register(&g_vfs, 1);
    }
    return "memorydisk";
}

void memoryvfs::mount(const QByteArray &prefix, Disk *disk)
{
    g_disks[prefix] = disk;
}

void memoryvfs::unmountAll()
{
    g_disks.clear();
}

void memoryvfs::reset(quint64 seed)
{
    g_seed = seed;
    sqlite3_randomness(0, nullptr); // the next number is drawn from a fresh seed
}

} // namespace campanile::sim
