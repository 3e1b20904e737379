// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/practice/practiceserver.h"

#include "app/core/clock.h"
#include "server/core/practice/practiceapi.h"

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

Result<void> PracticeServer::putBack(const QList<PracticeAccount> &accounts)
{
    return onThreadOf(*m_api, [&]() -> Result<void> {
        for (const PracticeAccount &account : accounts) {
            if (const auto done = m_api->store().putBack(account); !done)
                return done;
        }
        return {};
    });
}

Result<void> PracticeServer::admit(qint64 accountId, const QByteArray &token)
{
    return onThreadOf(*m_api, [&] { return m_api->store().addToken(token, accountId); });
}

Result<PracticeLogin> PracticeServer::addAccount(const QString &username, const QString &displayName)
{
    return onThreadOf(*m_api, [&] { return addPracticeAccount(m_api->store(), username, displayName); });
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

Result<void> PracticeServer::addPeople(const QList<PracticePerson> &people)
{
    return onThreadOf(*m_api, [&]() -> Result<void> {
        for (const PracticePerson &person : people) {
            if (const auto added = m_api->store().addPerson(person); !added)
                return added;
        }
        return {};
    });
}

qint64 PracticeServer::accountId(const QString &username)
{
    return onThreadOf(*m_api, [&] { return m_api->store().accountByName(username).value_or(PracticeAccount()).id; });
}

Result<QList<qint64>> PracticeServer::addWords(const QList<PracticeWord> &words)
{
    return onThreadOf(*m_api, [&] { return m_api->store().addWords(words); });
}

Result<void> PracticeServer::editWord(qint64 statusId, const QString &text)
{
    return onThreadOf(*m_api, [&] { return m_api->store().editStatus(statusId, text, m_clock.nowMs()); });
}

Result<void> PracticeServer::removeWord(qint64 statusId)
{
    return onThreadOf(*m_api, [&] { return m_api->store().removeStatus(statusId); });
}

Result<bool> PracticeServer::speak()
{
    return onThreadOf(*m_api, [&] { return m_api->crowd().speak(m_clock.nowMs()); });
}

QList<PracticeStatus> PracticeServer::answersTo(qint64 statusId)
{
    return onThreadOf(*m_api, [&] { return m_api->store().replies(statusId); });
}

PracticePost PracticeServer::postOf(const PracticeStatus &status)
{
    PracticePost post;
    post.status = status;
    post.account = m_api->store().account(status.accountId).value_or(PracticeAccount());
    post.url = m_api->pageOf(post.account, status);
    for (const qint64 id : status.mediaIds) {
        if (const auto media = m_api->store().media(id))
            post.media.append(*media);
    }
    return post;
}

QList<PracticePost> PracticeServer::timeline(const QStringList &usernames, int limit, qint64 beforeId)
{
    return onThreadOf(*m_api, [&] {
        QList<PracticePost> posts;
        for (const PracticeStatus &status : m_api->store().timeline(usernames, limit, beforeId))
            posts.append(postOf(status));
        return posts;
    });
}

std::optional<PracticeFile> PracticeServer::mediaOf(const QStringList &usernames, qint64 mediaId)
{
    return onThreadOf(*m_api, [&]() -> std::optional<PracticeFile> {
        const auto media = m_api->store().media(mediaId);
        const auto account = m_api->store().account(media ? media->accountId : 0);
        if (!account || !usernames.contains(account->username) || media->pollsLeft != 0)
            return std::nullopt;
        return PracticeFile{media->mimeType, m_api->store().mediaContent(mediaId)};
    });
}

Result<QList<PracticePost>> PracticeServer::addPast(const QList<PracticePast> &posts)
{
    return onThreadOf(*m_api, [&]() -> Result<QList<PracticePost>> {
        const auto ids = m_api->store().addPast(posts);
        if (!ids)
            return ids.error();
        QList<PracticePost> made;
        for (const qint64 id : *ids)
            made.append(postOf(m_api->store().status(id).value_or(PracticeStatus())));
        return made;
    });
}

} // namespace campanile::server
