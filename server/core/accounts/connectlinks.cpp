// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/accounts/connectlinks.h"

#include "app/core/clock.h"
#include "server/core/publish/publishjournal.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kHourMs = 3600'000LL;
constexpr int kMaxHours = 168;

Error linkEnded()
{
    return makeError(ErrorKind::Invalid, u"connect.linkEnded"_s);
}

} // namespace

Result<QList<domain::Platform>> ConnectLinks::possiblePlatforms(const QString &workspaceId)
{
    QList<domain::Platform> possible;
    for (const domain::Platform platform : domain::allPlatforms()) {
        const domain::NetworkInfo &network = m_parts.networks.network(platform);
        if (!m_parts.platforms.find(domain::platformKey(platform)) || !canReturnToServer(network, m_parts.address))
            continue;
        if (network.auth.needsApp) {
            const auto app = m_parts.apps.app(workspaceId, platform);
            if (!app)
                return app.error();
            if (app->isEmpty() || (network.auth.needsSecret && app->clientSecret.isEmpty()))
                continue;
        }
        possible.append(platform);
    }
    return possible;
}

Result<MadeLink> ConnectLinks::create(const ConnectLinkWish &wish)
{
    if (!m_parts.address.isReachable() || !m_signer.isUsable())
        return makeError(ErrorKind::Unsupported, u"connect.needsPublicServer"_s);
    const auto possible = possiblePlatforms(wish.workspaceId);
    if (!possible)
        return possible.error();
    QJsonObject platforms;
    for (const QString &name : wish.platforms) {
        const auto platform = domain::platformFromKey(name);
        if (!platform || !possible->contains(*platform))
            return makeError(ErrorKind::Invalid, u"connect.unsupported"_s);
        platforms.insert(domain::platformKey(*platform), true);
    }
    MadeLink made;
    made.expiresAtMs = m_parts.clock.nowMs() + qBound(1, wish.hours, kMaxHours) * kHourMs;
    const auto written = m_parts.store.write(wish.workspaceId, [&](SystemRecords &records) -> Result<void> {
        const auto id = records.create(u"ConnectLink"_s, {{u"recipient"_s, wish.recipient},
                                                          {u"note"_s, wish.note.isEmpty() ? QJsonValue() : QJsonValue(wish.note)},
                                                          {u"platforms"_s, platforms},
                                                          {u"expiresAt"_s, wireTime(made.expiresAtMs)}});
        if (!id)
            return id.error();
        made.id = *id;
        return {};
    });
    if (!written)
        return written.error();
    const QByteArray token = m_signer.sign({wish.workspaceId, made.id, wish.userId}, made.expiresAtMs);
    made.url = m_parts.address.at(u"/connect/"_s + QString::fromLatin1(token));
    return made;
}

Result<void> ConnectLinks::revoke(const QString &workspaceId, const QString &linkId)
{
    return m_parts.store.write(workspaceId, [&](SystemRecords &records) -> Result<void> {
        const auto link = records.get(u"ConnectLink"_s, linkId);
        if (!link)
            return link.error();
        if (!link->has_value())
            return makeError(ErrorKind::NotFound, u"connect.gone"_s);
        if (!(**link).value("revokedAt"_L1).toString().isEmpty())
            return {};
        return records.patch(u"ConnectLink"_s, linkId, {{u"revokedAt"_s, wireTime(m_parts.clock.nowMs())}});
    });
}

QByteArray ConnectLinks::tokenOf(const OpenedLink &link) const
{
    return m_signer.sign({link.workspaceId, link.linkId, link.userId}, link.expiresAtMs);
}

Result<OpenedLink> ConnectLinks::open(const QByteArray &token)
{
    const auto signedPart = m_signer.open(token);
    if (!signedPart || signedPart->fields.size() != 3)
        return makeError(ErrorKind::NotFound, u"connect.gone"_s);
    OpenedLink link;
    link.workspaceId = signedPart->fields.at(0);
    link.linkId = signedPart->fields.at(1);
    link.userId = signedPart->fields.at(2);
    link.expiresAtMs = signedPart->expiresAtMs;
    if (link.expiresAtMs <= m_parts.clock.nowMs())
        return linkEnded();
    QStringList wanted;
    const auto read = m_parts.store.read(link.workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto row = records.get(u"ConnectLink"_s, link.linkId);
        const auto workspace = records.get(u"Workspace"_s, link.workspaceId);
        const auto person = records.get(u"User"_s, link.userId);
        if (!row || !workspace || !person)
            return !row ? row.error() : !workspace ? workspace.error() : person.error();
        if (!row->has_value() || !workspace->has_value())
            return makeError(ErrorKind::NotFound, u"connect.gone"_s);
        if (!(**row).value("revokedAt"_L1).toString().isEmpty())
            return linkEnded();
        if (!(**row).value("usedAt"_L1).toString().isEmpty())
            return makeError(ErrorKind::Invalid, u"connect.linkUsed"_s);
        link.recipient = (**row).value("recipient"_L1).toString();
        link.note = (**row).value("note"_L1).toString();
        wanted = (**row).value("platforms"_L1).toObject().keys();
        link.workspaceName = (**workspace).value("name"_L1).toString();
        link.askedBy = person->value_or(QJsonObject()).value("name"_L1).toString();
        return {};
    });
    if (!read)
        return read.error();
    const auto possible = possiblePlatforms(link.workspaceId);
    if (!possible)
        return possible.error();
    for (const domain::Platform platform : *possible) {
        if (wanted.isEmpty() || wanted.contains(domain::platformKey(platform)))
            link.platforms.append(platform);
    }
    return link;
}

} // namespace campanile::server
