// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/rng.h"

#include <QByteArray>
#include <QList>

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace campanile::sim {

/** Content of one file: what programs read, and what would be left after a power loss. */
struct Inode {
    static constexpr qint64 kChunk = 4096;

    QList<QByteArray> chunks;
    qint64 size = 0;
    QList<QByteArray> safeChunks;
    qint64 safeSize = 0;
    std::set<qsizetype> dirty; ///< chunks written since the last sync

    std::map<const void *, int> locks;             ///< handle -> SQLite lock level
    std::vector<std::unique_ptr<QByteArray>> shm;  ///< regions shared by the connections
    std::map<int, std::set<const void *>> shmShared;
    std::map<int, const void *> shmExclusive;

    void write(qint64 at, const char *from, qint64 count);
    void read(qint64 at, char *to, qint64 count) const;
    void sync();
};

/**
 * The disk of one simulated computer. Bytes that were not synced may be lost, kept or torn at 512-byte sectors by
 * powerLoss(); a name is safe once its file was synced. One thread.
 */
class Disk
{
public:
    std::map<QByteArray, std::shared_ptr<Inode>> files;
    std::map<QByteArray, std::shared_ptr<Inode>> safeFiles;

    bool full = false;      ///< writes fail with SQLITE_FULL
    bool ignoreSync = false; ///< planted fault: fsync does nothing
    bool dead = false;      ///< the machine is off: nothing reaches the medium
    int writesLeft = -1;    ///< the machine goes off at this write; -1 = never

    /** A write, sync or delete is about to happen; gives the SQLite code to answer with. */
    [[nodiscard]] int verdict(bool grows);
    /** What is there after the power came back. Handles that are still open no longer reach the disk. */
    void powerLoss(Rng &rng);
    /** The process died, the machine did not: everything written is there. */
    void processLoss();
    /** The same files on another disk; unsynced bytes count as written. */
    void copyFrom(const Disk &other);
};

/** A SQLite VFS over disks in memory; a path belongs to the disk mounted at the longest prefix of it. */
namespace memoryvfs {
[[nodiscard]] QByteArray name();
void mount(const QByteArray &prefix, Disk *disk);
void unmountAll();
/** Seeds SQLite's own random numbers and sets its clock, so that a run repeats itself. */
void reset(quint64 seed);
} // namespace memoryvfs

} // namespace campanile::sim
