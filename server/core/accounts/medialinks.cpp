// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/accounts/medialinks.h"

#include "app/core/clock.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr QByteArrayView kPrefix("/media/");
constexpr qsizetype kMaxName = 80;

/** Some networks look at the end of the name; nothing else of it matters. */
QString plainName(const QString &fileName)
{
    QString name;
    for (const QChar c : fileName.right(kMaxName)) {
        const bool isPlain = c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_');
        name += isPlain ? c : QChar(u'-');
    }
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.isEmpty() ? u"file"_s : name.replace(u".."_s, u"."_s);
}

} // namespace

MediaLinks::MediaLinks(PublicAddress address, const QByteArray &key, const Clock &clock)
    : m_address(std::move(address)), m_signer(key, "media"), m_clock(clock)
{
}

Result<QUrl> MediaLinks::link(const LinkedMedia &media, const QString &fileName) const
{
    if (!m_address.isReachable() || !m_signer.isUsable())
        return makeError(ErrorKind::Unsupported, u"publish.needsPublicServer"_s);
    if (media.blobId.isEmpty())
        return makeError(ErrorKind::Invalid, u"publish.mediaMissing"_s);
    const QByteArray token = m_signer.sign({media.workspaceId, media.blobId, QString::fromLatin1(media.mimeType)}, m_clock.nowMs() + kLifeMs);
    return m_address.at(QString::fromLatin1(kPrefix) + QString::fromLatin1(token) + u'/' + plainName(fileName));
}

Result<LinkedMedia> MediaLinks::open(const QByteArray &path) const
{
    const Error unknown = makeError(ErrorKind::NotFound, u"blob.notFound"_s);
    if (!path.startsWith(kPrefix))
        return unknown;
    const auto opened = m_signer.open(path.sliced(kPrefix.size()).split('/').first());
    if (!opened || opened->fields.size() != 3 || opened->expiresAtMs <= m_clock.nowMs())
        return unknown;
    return LinkedMedia{opened->fields.at(0), opened->fields.at(1), opened->fields.at(2).toLatin1()};
}

} // namespace campanile::server
