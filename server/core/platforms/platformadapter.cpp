// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/platformadapter.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace campanile::server {

PlatformResult<QByteArray> contentOf(const MediaItem &item)
{
    Result<QByteArray> content = item.read();
    if (content)
        return std::move(content).value();
    PlatformError error;
    error.cls = content.error().isTransient() ? FailureClass::TransientSafe : FailureClass::Permanent;
    error.code = u"publish.mediaMissing"_s;
    error.message = item.fileName;
    return error;
}

PlatformResult<QUrl> publicUrlOf(const MediaItem &item)
{
    Result<QUrl> url = item.publicUrl ? item.publicUrl() : Result<QUrl>(makeError(ErrorKind::Unsupported, u"publish.needsPublicServer"_s));
    if (url)
        return std::move(url).value();
    PlatformError error;
    error.cls = url.error().isTransient() ? FailureClass::TransientSafe : FailureClass::Permanent;
    error.code = url.error().code;
    return error;
}

AccountSession sessionFor(const QJsonObject &account, const AccountTokens &tokens)
{
    AccountSession session;
    session.accountId = account.value("id"_L1).toString();
    session.serverUrl = account.value("serverUrl"_L1).toString();
    session.platformAccountId = account.value("platformAccountId"_L1).toString();
    session.username = account.value("username"_L1).toString();
    session.accessToken = tokens.accessToken;
    session.refreshToken = tokens.refreshToken;
    session.limits = account.value("limits"_L1).toObject();
    session.accountKind = account.value("accountKind"_L1).toString();
    session.dpopKey = tokens.dpopKey;
    session.tokenIssuer = tokens.issuer;
    return session;
}

PlatformError unsupported()
{
    PlatformError error;
    error.code = u"publish.unsupported"_s;
    return error;
}

bool isUnsupported(const PlatformError &error)
{
    return error.code == "publish.unsupported"_L1 && error.httpStatus == 0;
}

PlatformResult<QList<PlatformProfile>> PlatformAdapter::channels(const AccountSession &session)
{
    const auto profile = verify(session);
    if (!profile)
        return profile.error();
    return QList<PlatformProfile>{*profile};
}

PlatformResult<RemoteQuota> PlatformAdapter::loadQuota(const AccountSession &)
{
    return unsupported();
}

PlatformResult<QList<FieldChoice>> PlatformAdapter::choices(const AccountSession &, const QString &, const QString &)
{
    return unsupported();
}

PlatformResult<AccountTokens> PlatformAdapter::refresh(const AccountSession &)
{
    return unsupported();
}

PlatformResult<std::optional<RemoteMedia>> PlatformAdapter::assemble(const AccountSession &, const PartRequest &)
{
    return std::optional<RemoteMedia>();
}

PlatformResult<RemoteInboxPage> PlatformAdapter::fetchInbox(const AccountSession &, RemoteInboxItem::Kind, const QJsonObject &)
{
    return unsupported();
}

PlatformResult<RemoteInboxPage> PlatformAdapter::fetchNamed(const AccountSession &, RemoteInboxItem::Kind, const RemoteName &)
{
    return unsupported();
}

PlatformResult<void> PlatformAdapter::subscribeHooks(const AccountSession &, const HookWish &)
{
    return unsupported();
}

PlatformResult<void> PlatformAdapter::unsubscribeHooks(const AccountSession &, const HookWish &)
{
    return unsupported();
}

PlatformResult<RemotePost> PlatformAdapter::reply(const AccountSession &, const RemoteInboxItem &, const QString &, const CreateAttempt &)
{
    return unsupported();
}

PlatformResult<void> PlatformAdapter::hide(const AccountSession &, const RemoteInboxItem &, bool)
{
    return unsupported();
}

PlatformResult<void> PlatformAdapter::removeItem(const AccountSession &, const RemoteInboxItem &)
{
    return unsupported();
}

PlatformResult<void> PlatformAdapter::block(const AccountSession &, const RemoteInboxItem &)
{
    return unsupported();
}

PlatformResult<RemoteMetrics> PlatformAdapter::postMetrics(const AccountSession &, const RemotePost &)
{
    return unsupported();
}

PlatformResult<RemoteMetrics> PlatformAdapter::accountMetrics(const AccountSession &)
{
    return unsupported();
}

void PlatformRegistry::add(std::shared_ptr<PlatformAdapter> adapter)
{
    const QString name = adapter->facts().platform;
    m_adapters.insert(name, std::move(adapter));
}

std::shared_ptr<PlatformAdapter> PlatformRegistry::find(const QString &platform) const
{
    return m_adapters.value(platform);
}

QStringList PlatformRegistry::names() const
{
    QStringList names = m_adapters.keys();
    names.sort();
    return names;
}

QByteArray textDigest(const QString &text)
{
    const QString plain = text.normalized(QString::NormalizationForm_C).simplified();
    return QCryptographicHash::hash(plain.toUtf8(), QCryptographicHash::Sha256).toHex().first(32);
}

} // namespace campanile::server
