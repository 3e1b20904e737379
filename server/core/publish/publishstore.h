// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/systemrecords.h"

#include <QStringList>

#include <functional>

namespace campanile::server {

class Engine;

/** The records the publisher works on. Implementations are thread-safe and block. */
class PublishStore
{
public:
    virtual ~PublishStore() = default;
    [[nodiscard]] virtual Result<QStringList> workspaces() = 0;
    [[nodiscard]] virtual Result<void> read(const QString &workspaceId, const std::function<Result<void>(const SystemReader &)> &work) = 0;
    /** One transaction: all of it is on disk when this returns, or nothing is. */
    [[nodiscard]] virtual Result<void> write(const QString &workspaceId, const std::function<Result<void>(SystemRecords &)> &work) = 0;
    /** The content of a file. */
    [[nodiscard]] virtual Result<QByteArray> blob(const QString &workspaceId, const QString &blobId) = 0;
};

/** The engine's records; the engine outlives it. */
class EnginePublishStore final : public PublishStore
{
public:
    explicit EnginePublishStore(Engine &engine) : m_engine(engine) {}
    [[nodiscard]] Result<QStringList> workspaces() override;
    [[nodiscard]] Result<void> read(const QString &workspaceId, const std::function<Result<void>(const SystemReader &)> &work) override;
    [[nodiscard]] Result<void> write(const QString &workspaceId, const std::function<Result<void>(SystemRecords &)> &work) override;
    [[nodiscard]] Result<QByteArray> blob(const QString &workspaceId, const QString &blobId) override;

private:
    Engine &m_engine;
};

} // namespace campanile::server
