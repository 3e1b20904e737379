// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/publishstore.h"

#include "server/core/accounts/medialinks.h"
#include "server/core/engine.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace campanile::server {

Result<QUrl> PublishStore::publicUrl(const QString &, const QString &, const QString &, const QString &)
{
    return makeError(ErrorKind::Unsupported, u"publish.needsPublicServer"_s);
}

Result<QString> PublishStore::putBlob(const QString &, const QByteArray &, const QString &)
{
    return makeError(ErrorKind::Unsupported, u"blob.unsupported"_s);
}

Result<QString> EnginePublishStore::putBlob(const QString &workspaceId, const QByteArray &content, const QString &mimeType)
{
    return m_engine.putBlob(workspaceId, content, mimeType, {});
}

Result<QUrl> EnginePublishStore::publicUrl(const QString &workspaceId, const QString &blobId, const QString &mimeType, const QString &fileName)
{
    return m_links ? m_links->link({workspaceId, blobId, mimeType.toLatin1()}, fileName) : PublishStore::publicUrl(workspaceId, blobId, mimeType, fileName);
}

Result<QStringList> EnginePublishStore::workspaces()
{
    return m_engine.workspaces();
}

Result<void> EnginePublishStore::read(const QString &workspaceId, const std::function<Result<void>(const SystemReader &)> &work)
{
    return m_engine.read(workspaceId, work);
}

Result<void> EnginePublishStore::write(const QString &workspaceId, const std::function<Result<void>(SystemRecords &)> &work)
{
    const auto done = m_engine.write(workspaceId, work);
    return done ? Result<void>() : Result<void>(done.error());
}

Result<QByteArray> EnginePublishStore::blob(const QString &workspaceId, const QString &blobId)
{
    const auto path = m_engine.blobPath(workspaceId, blobId);
    if (!path)
        return path.error();
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly))
        return makeError(ErrorKind::Storage, u"blob.unreadable"_s, file.errorString());
    return file.readAll();
}

} // namespace campanile::server
