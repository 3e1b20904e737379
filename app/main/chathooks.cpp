// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/chathooks.h"

namespace campanile {

using namespace Qt::StringLiterals;

/** What lives and dies on the thread. */
struct ChatHooks::Side {
    VaultFactory makeVault;
    const Clock &clock;
    Rng &rng;
    std::unique_ptr<auth::ChatEndpoint> endpoint;

    auth::ChatEndpoint &here()
    {
        if (!endpoint)
            endpoint = std::make_unique<auth::ChatEndpoint>(std::shared_ptr<auth::TokenVault>(makeVault()), clock, rng);
        return *endpoint;
    }
};

ChatHooks::ChatHooks(VaultFactory makeVault, const Clock &clock, Rng &rng)
    : m_worker(new QObject), m_side(new Side{std::move(makeVault), clock, rng, nullptr})
{
    m_thread.setObjectName(u"chat"_s);
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
}

ChatHooks::~ChatHooks()
{
    if (!m_thread.isRunning()) {
        delete m_worker;
        return;
    }
    QMetaObject::invokeMethod(m_worker, [side = m_side] { side->endpoint.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void ChatHooks::post(std::function<void(auth::ChatEndpoint &)> work)
{
    if (!m_thread.isRunning())
        m_thread.start();
    QMetaObject::invokeMethod(m_worker, [side = m_side, work = std::move(work)] { work(side->here()); }, Qt::QueuedConnection);
}

services::AiReplyService::Hooks ChatHooks::hooks()
{
    services::AiReplyService::Hooks hooks;
    hooks.ask = [this](quint64 ticket, const services::AiReplyService::Question &question, std::function<void(const QString &)> grown, services::AiReplyService::Answered done) {
        const auto base = auth::chatBase(question.address);
        if (!base)
            return done(base.error());
        const auto heard = [done = std::move(done)](const Result<auth::ChatAnswer> &answer) {
            done(answer ? Result<services::AiAnswer>(services::AiAnswer{answer->text, answer->trouble}) : Result<services::AiAnswer>(answer.error()));
        };
        post([ticket, call = auth::ChatCall{*base, question.model, question.messages}, grown = std::move(grown), heard](auth::ChatEndpoint &endpoint) { endpoint.ask(ticket, call, grown, heard); });
    };
    hooks.stop = [this](quint64 ticket) {
        post([ticket](auth::ChatEndpoint &endpoint) { endpoint.stop(ticket); });
    };
    hooks.cancel = [this](quint64 ticket) {
        post([ticket](auth::ChatEndpoint &endpoint) { endpoint.cancel(ticket); });
    };
    hooks.keepKey = [this](const QString &address, const QByteArray &key, std::function<void(Result<void>)> done) {
        const auto base = auth::chatBase(address);
        if (!base)
            return done(base.error());
        post([base = *base, key, done = std::move(done)](auth::ChatEndpoint &endpoint) { endpoint.keepKey(base, key, done); });
    };
    hooks.hasKey = [this](const QString &address, std::function<void(Result<bool>)> done) {
        const auto base = auth::chatBase(address);
        if (!base)
            return done(base.error());
        post([base = *base, done = std::move(done)](auth::ChatEndpoint &endpoint) { endpoint.hasKey(base, done); });
    };
    hooks.check = [](const QString &address) -> Result<QString> {
        const auto base = auth::chatBase(address);
        return base ? Result<QString>(base->toString()) : Result<QString>(base.error());
    };
    return hooks;
}

} // namespace campanile
