// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/practice/practiceserver.h"

#include "app/core/clock.h"
#include "server/core/practice/practiceapi.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

template<class F>
auto onThreadOf(PracticeApi &api, F function)
{
    std::optional<decltype(function())> result;
    QMetaObject::invokeMethod(&api, [&] { result.emplace(function()); }, Qt::BlockingQueuedConnection);
    return *result;
}

} // namespace

PracticeServer::PracticeServer(PracticeOptions options, const Clock &clock) : m_options(std::move(options)), m_clock(clock)
{
    m_thread.setObjectName(u"practice"_s);
}

PracticeServer::~PracticeServer()
{
    if (m_api) {
        // The sockets belong to the thread, so the object has to end there.
        QObject::connect(&m_thread, &QThread::finished, m_api.get(), &QObject::deleteLater);
        m_thread.quit();
        m_thread.wait();
        (void)m_api.release();
    }
}

Result<QUrl> PracticeServer::start()
{
    m_api = std::make_unique<PracticeApi>(m_options, m_clock, m_faults);
    m_api->moveToThread(&m_thread);
    m_thread.start();
    auto started = onThreadOf(*m_api, [this] { return m_api->start(); });
    if (started)
        m_url = *started;
    return started;
}

Result<PracticeLogin> PracticeServer::addAccount(const QString &username, const QString &displayName)
{
    return onThreadOf(*m_api, [&]() -> Result<PracticeLogin> {
        const auto account = m_api->store().addAccount(username, displayName);
        if (!account)
            return account.error();
        QByteArray bytes(32, '\0');
        QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(bytes.data()), 8);
        const QByteArray token = bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        if (const auto done = m_api->store().addToken(token, account->id); !done)
            return done.error();
        return PracticeLogin{QString::number(account->id), account->username, QString::fromLatin1(token)};
    });
}

int PracticeServer::statusCount(const QString &username)
{
    return onThreadOf(*m_api, [&] {
        const auto account = m_api->store().accountByName(username);
        return account ? m_api->store().statusCount(account->id) : 0;
    });
}

QList<PracticeStatus> PracticeServer::statuses(const QString &username, int limit)
{
    return onThreadOf(*m_api, [&] {
        const auto account = m_api->store().accountByName(username);
        return account ? m_api->store().statuses(account->id, limit) : QList<PracticeStatus>();
    });
}

} // namespace campanile::server
