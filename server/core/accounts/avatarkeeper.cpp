// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/accounts/avatarkeeper.h"

#include "app/core/picturetype.h"
#include "app/core/clock.h"
#include "app/core/logging.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMostPictured = 10'000;
constexpr int kPictureRedirects = 3;
constexpr int kPictureTimeoutMs = 20'000;

/** The address of a picture that is wanted; empty when there is none, or when it is here. */
QString wantedPicture(const QJsonObject &account)
{
    const bool isGone = account.value("status"_L1).toString() == "disconnected"_L1;
    return isGone || !account.value("avatarBlobId"_L1).toString().isEmpty() ? QString() : account.value("avatarUrl"_L1).toString();
}

bool isPictureElsewhere(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

Error noPicture(const QString &detail)
{
    return makeError(ErrorKind::Invalid, u"avatar.noPicture"_s, detail);
}

} // namespace

void AvatarKeeper::fetch(const AccountKey &key)
{
    QString url;
    const auto read = m_store.read(key.workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto account = records.get(u"SocialAccount"_s, key.accountId);
        if (!account)
            return account.error();
        url = wantedPicture(account->value_or(QJsonObject()));
        return {};
    });
    if (!read)
        qCWarning(lcServer) << "an account cannot be read:" << read.error().code;
    else if (!url.isEmpty())
        fetch(key, url);
}

void AvatarKeeper::fetchMissing(const QString &workspaceId)
{
    QList<std::pair<QString, QString>> wanted;
    const auto read = m_store.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto accounts = records.query(u"SocialAccount"_s, {}, kMostPictured);
        if (!accounts)
            return accounts.error();
        for (const QJsonObject &account : *accounts) {
            if (const QString url = wantedPicture(account); !url.isEmpty())
                wanted.append({account.value("id"_L1).toString(), url});
        }
        return {};
    });
    if (!read)
        qCWarning(lcServer) << "accounts cannot be read:" << read.error().code;
    for (const auto &[id, url] : std::as_const(wanted))
        fetch({workspaceId, id}, url);
}

void AvatarKeeper::fetch(const AccountKey &key, const QString &url)
{
    {
        const std::lock_guard lock(m_mutex);
        const Failure failure = m_failures.value(key.accountId);
        if (failure.url == url && failure.nextMs > m_clock.nowMs())
            return;
    }
    const auto content = download(url);
    const auto kept = content ? keep(key, url, *content) : Result<void>(content.error());
    const std::lock_guard lock(m_mutex);
    if (kept) {
        m_failures.remove(key.accountId);
        return;
    }
    qCInfo(lcServer) << "the picture of account" << key.accountId << "was not fetched:" << kept.error().code << kept.error().detail;
    Failure &failure = m_failures[key.accountId];
    failure = {url, failure.url == url ? failure.count + 1 : 1, 0};
    failure.nextMs = m_clock.nowMs() + qMin(kLongestRetryMs, kRetryMs << qMin(failure.count - 1, 16));
}

Result<QByteArray> AvatarKeeper::download(const QString &address) const
{
    QUrl url(address, QUrl::StrictMode);
    for (int hop = 0; hop <= kPictureRedirects; ++hop) {
        HttpCall call;
        call.url = url;
        call.headers = {{"Accept", "image/png, image/jpeg, image/webp, image/gif"}};
        call.timeoutMs = kPictureTimeoutMs;
        call.maxResponseBytes = kMostBytes;
        const HttpResponse response = m_http.send(call);
        if (response.failure != HttpFailure::None)
            return makeError(ErrorKind::Network, u"avatar.unreachable"_s, response.detail);
        if (isPictureElsewhere(response.status)) {
            url = url.resolved(QUrl::fromEncoded(response.header("location"), QUrl::StrictMode));
            continue;
        }
        if (response.status != 200)
            return noPicture(QString::number(response.status));
        return pictureType(response.body).isEmpty() ? Result<QByteArray>(noPicture(u"content"_s)) : Result<QByteArray>(response.body);
    }
    return noPicture(u"redirects"_s);
}

Result<void> AvatarKeeper::keep(const AccountKey &key, const QString &url, const QByteArray &content)
{
    const auto blob = m_store.putBlob(key.workspaceId, content, pictureType(content));
    if (!blob)
        return blob.error();
    return m_store.write(key.workspaceId, [&](SystemRecords &records) -> Result<void> {
        const auto account = records.get(u"SocialAccount"_s, key.accountId);
        if (!account)
            return account.error();
        // The network may have named another one meanwhile.
        if (wantedPicture(account->value_or(QJsonObject())) != url)
            return {};
        return records.patch(u"SocialAccount"_s, key.accountId, {{u"avatarBlobId"_s, *blob}});
    });
}

} // namespace campanile::server
