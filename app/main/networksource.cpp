// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/networksource.h"

#include "app/core/courier.h"
#include "app/core/logging.h"
#include "app/services/accountservice.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QThreadPool>

namespace campanile {

using namespace Qt::StringLiterals;

namespace {

using Shared = std::shared_ptr<const domain::NetworkCatalogue>;

constexpr qint64 kMaxFileBytes = 4 * 1024 * 1024;

/** Null when they do not fit. */
Shared networksWith(const QJsonObject &changes)
{
    auto networks = domain::NetworkCatalogue::builtIn().overlaid(changes);
    if (networks)
        return std::make_shared<const domain::NetworkCatalogue>(*std::move(networks));
    qCWarning(lcUi) << "the server's changes to networks do not fit this version:" << networks.error().code << networks.error().detail;
    return {};
}

Shared networksIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject changes = QJsonDocument::fromJson(file.read(kMaxFileBytes)).object();
    return changes.isEmpty() ? Shared() : networksWith(changes);
}

void keep(const QString &path, const QJsonObject &changes)
{
    if (changes.isEmpty()) {
        QFile::remove(path);
        return;
    }
    QSaveFile file(path);
    const QByteArray text = QJsonDocument(changes).toJson(QJsonDocument::Compact);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        qCWarning(lcUi) << "the server's changes to networks are not kept:" << file.errorString();
}

} // namespace

NetworkSource::NetworkSource(services::AccountService &accounts, QThreadPool &pool, QString file, views::WorkspaceContext &context, QObject *parent)
    : QObject(parent), m_accounts(accounts), m_pool(pool), m_file(std::move(file)), m_context(context)
{
    m_pool.start([home = Courier(this), this, path = m_file] {
        home.deliver([this, networks = networksIn(path)] {
            if (networks && !m_isTold)
                m_context.setNetworks(networks);
            Q_EMIT read();
        });
    });
}

void NetworkSource::setReached(bool reached)
{
    if (std::exchange(m_isReached, reached) != reached && reached)
        ask();
}

void NetworkSource::ask()
{
    m_accounts.networkChanges(this, [this](const Result<QJsonObject> &changes) {
        // A server without accounts, or of an older version, tells nothing: what is known holds.
        if (changes)
            take(*changes);
    });
}

void NetworkSource::take(const QJsonObject &changes)
{
    m_pool.start([home = Courier(this), this, path = m_file, changes] {
        const Shared networks = networksWith(changes);
        if (networks)
            keep(path, changes);
        home.deliver([this, networks] {
            if (networks) {
                m_isTold = true;
                m_context.setNetworks(networks);
            }
            Q_EMIT updated();
        });
    });
}

} // namespace campanile

#include "moc_networksource.cpp"
