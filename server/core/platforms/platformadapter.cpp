// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/platformadapter.h"

#include "server/core/platforms/blueskyadapter.h"
#include "server/core/platforms/mastodonadapter.h"

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

PlatformResult<std::optional<RemoteMedia>> PlatformAdapter::linkCard(const AccountSession &, const QString &)
{
    return std::optional<RemoteMedia>();
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

PlatformRegistry standardPlatforms(HttpClient &http, const Clock &clock)
{
    PlatformRegistry registry;
    registry.add(std::make_shared<MastodonAdapter>(http, clock));
    registry.add(std::make_shared<BlueskyAdapter>(http, clock));
    return registry;
}

QByteArray textDigest(const QString &text)
{
    const QString plain = text.normalized(QString::NormalizationForm_C).simplified();
    return QCryptographicHash::hash(plain.toUtf8(), QCryptographicHash::Sha256).toHex().first(32);
}

} // namespace campanile::server
