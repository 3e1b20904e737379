// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "server/core/publish/publishstore.h"

#include <QHash>
#include <QMap>

#include <atomic>
#include <mutex>

/** The end of the process at one point, as far as the code under test can tell. Only tests throw it. */
struct Crash {
};

/** A clock that tests set and that threads may read. */
class TestClock final : public campanile::Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return m_now; }
    void advance(qint64 ms) { m_now += ms; }

private:
    std::atomic<qint64> m_now{1'795'257'600'000}; // 2026-11-21T10:40:00Z
};

/** Records in memory with real transactions: a write that fails or crashes before its end leaves nothing. Thread-safe. */
class MemoryStore final : public campanile::server::PublishStore
{
public:
    explicit MemoryStore(const TestClock &clock) : m_clock(clock) {}

    [[nodiscard]] campanile::Result<QStringList> workspaces() override { return QStringList{QStringLiteral("w1")}; }
    [[nodiscard]] campanile::Result<void> read(const QString &, const std::function<campanile::Result<void>(const campanile::server::SystemReader &)> &work) override;
    [[nodiscard]] campanile::Result<void> write(const QString &, const std::function<campanile::Result<void>(campanile::server::SystemRecords &)> &work) override;
    [[nodiscard]] campanile::Result<QByteArray> blob(const QString &, const QString &blobId) override;
    [[nodiscard]] campanile::Result<QUrl> publicUrl(const QString &workspaceId, const QString &blobId, const QString &mimeType,
                                                    const QString &fileName) override;

    void put(const QString &type, QJsonObject record);
    [[nodiscard]] QJsonObject get(const QString &type, const QString &id);
    [[nodiscard]] QList<QJsonObject> all(const QString &type);
    [[nodiscard]] QByteArray dump();
    void setBlob(const QString &id, const QByteArray &content) { m_blobs.insert(id, content); }

    QString publicBase; ///< files can be fetched below this address; empty = the server has no public one
    std::function<void()> beforeCommit; ///< may throw Crash
    std::function<void()> afterCommit;  ///< may throw Crash

private:
    using Table = QMap<QString, QJsonObject>;
    using Tables = QHash<QString, Table>;
    class View;

    const TestClock &m_clock;
    std::recursive_mutex m_mutex;
    Tables m_tables;
    QHash<QString, QByteArray> m_blobs;
    int m_nextId = 0;
};
