// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultvfs.h"

#include <sqlite3.h>

#include <cstring>

namespace campanile::store::test {

namespace {
FaultVfs::Fault g_fault = FaultVfs::Fault::None;
int g_nth = 0;
int g_calls = 0;

struct File {
    sqlite3_file base;
    sqlite3_file *real;
};

sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->real;
}

int verdict()
{
    ++g_calls;
    if (g_fault == FaultVfs::Fault::None || g_calls < g_nth)
        return SQLITE_OK;
    return g_fault == FaultVfs::Fault::DiskFull ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

int xClose(sqlite3_file *f)
{
    const int rc = real(f)->pMethods ? real(f)->pMethods->xClose(real(f)) : SQLITE_OK;
    sqlite3_free(real(f));
    return rc;
}
int xRead(sqlite3_file *f, void *to, int n, sqlite3_int64 at) { return real(f)->pMethods->xRead(real(f), to, n, at); }
int xWrite(sqlite3_file *f, const void *from, int n, sqlite3_int64 at)
{
    const int rc = verdict();
    return rc != SQLITE_OK ? rc : real(f)->pMethods->xWrite(real(f), from, n, at);
}
int xTruncate(sqlite3_file *f, sqlite3_int64 n)
{
    const int rc = verdict();
    return rc != SQLITE_OK ? rc : real(f)->pMethods->xTruncate(real(f), n);
}
int xSync(sqlite3_file *f, int flags)
{
    const int rc = verdict();
    return rc != SQLITE_OK ? SQLITE_IOERR_FSYNC : real(f)->pMethods->xSync(real(f), flags);
}
int xFileSize(sqlite3_file *f, sqlite3_int64 *n) { return real(f)->pMethods->xFileSize(real(f), n); }
int xLock(sqlite3_file *f, int level) { return real(f)->pMethods->xLock(real(f), level); }
int xUnlock(sqlite3_file *f, int level) { return real(f)->pMethods->xUnlock(real(f), level); }
int xCheckReservedLock(sqlite3_file *f, int *out) { return real(f)->pMethods->xCheckReservedLock(real(f), out); }
int xFileControl(sqlite3_file *f, int op, void *arg) { return real(f)->pMethods->xFileControl(real(f), op, arg); }
int xSectorSize(sqlite3_file *f) { return real(f)->pMethods->xSectorSize(real(f)); }
int xDeviceCharacteristics(sqlite3_file *f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); }
int xShmMap(sqlite3_file *f, int page, int size, int extend, void volatile **out) { return real(f)->pMethods->xShmMap(real(f), page, size, extend, out); }
int xShmLock(sqlite3_file *f, int offset, int n, int flags) { return real(f)->pMethods->xShmLock(real(f), offset, n, flags); }
void xShmBarrier(sqlite3_file *f) { real(f)->pMethods->xShmBarrier(real(f)); }
int xShmUnmap(sqlite3_file *f, int remove) { return real(f)->pMethods->xShmUnmap(real(f), remove); }

const sqlite3_io_methods kMethods = {2, xClose, xRead, xWrite, xTruncate, xSync, xFileSize, xLock, xUnlock, xCheckReservedLock,
                                     xFileControl, xSectorSize, xDeviceCharacteristics, xShmMap, xShmLock, xShmBarrier, xShmUnmap,
                                     nullptr, nullptr};

int xOpen(sqlite3_vfs *vfs, const char *path, sqlite3_file *out, int flags, int *outFlags)
{
    auto *below = static_cast<sqlite3_vfs *>(vfs->pAppData);
    auto *file = reinterpret_cast<File *>(out);
    std::memset(file, 0, sizeof(File));
    file->real = static_cast<sqlite3_file *>(sqlite3_malloc(below->szOsFile));
    std::memset(file->real, 0, size_t(below->szOsFile));
    const int rc = below->xOpen(below, path, file->real, flags, outFlags);
    if (rc == SQLITE_OK)
        file->base.pMethods = &kMethods;
    else
        sqlite3_free(file->real);
    return rc;
}

sqlite3_vfs g_vfs;
} // namespace

QByteArray FaultVfs::name()
{
    if (!g_vfs.zName) {
        sqlite3_initialize();
        sqlite3_vfs *below = sqlite3_vfs_find(nullptr);
        g_vfs = *below;
        g_vfs.zName = "fault";
        g_vfs.pNext = nullptr;
        g_vfs.szOsFile = sizeof(File);
        g_vfs.pAppData = below;
        g_vfs.xOpen = xOpen;
        sqlite3_vfs_register(&g_vfs, 0);
    }
    return "fault";
}

void FaultVfs::arm(Fault fault, int nth)
{
    g_fault = fault;
    g_nth = nth;
    g_calls = 0;
}

void FaultVfs::disarm()
{
    g_fault = Fault::None;
}

int FaultVfs::calls()
{
    return g_calls;
}

} // namespace campanile::store::test
