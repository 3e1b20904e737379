// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/systemrecords.h"

#include <QStringList>
#include <QUrl>

#include <functional>

namespace campanile::server {

class Engine;
class MediaLinks;

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
    /** Keeps a file that the server itself made or fetched; gives its id. Unsupported where there is no room for files. */
    [[nodiscard]] virtual Result<QString> putBlob(const QString &workspaceId, const QByteArray &content, const QString &mimeType);
    /** An address where a network can fetch it for some hours; Unsupported publish.needsPublicServer where there is none. */
    [[nodiscard]] virtual Result<QUrl> publicUrl(const QString &workspaceId, const QString &blobId, const QString &mimeType, const QString &fileName);
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
    [[nodiscard]] Result<QString> putBlob(const QString &workspaceId, const QByteArray &content, const QString &mimeType) override;
    [[nodiscard]] Result<QUrl> publicUrl(const QString &workspaceId, const QString &blobId, const QString &mimeType, const QString &fileName) override;
    /** @p links outlives the store; call before anything is published. */
    void setMediaLinks(const MediaLinks *links) { m_links = links; }

private:
    Engine &m_engine;
    const MediaLinks *m_links = nullptr;
};

} // namespace campanile::server
