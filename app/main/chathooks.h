// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/chatendpoint.h"
#include "app/services/aireplyservice.h"

#include <QThread>

#include <functional>
#include <memory>

namespace campanile {

/**
 * The road from the inbox to the person's own language model: a thread of its own with the vault, the transport and the parsing on it, begun
 * with the first question. GUI thread; destroying it ends what is under way. Clock and rng outlive it.
 */
class ChatHooks
{
public:
    /** Called once, on that thread. */
    using VaultFactory = std::function<std::unique_ptr<auth::TokenVault>()>;

    ChatHooks(VaultFactory makeVault, const Clock &clock, Rng &rng);
    ~ChatHooks();
    ChatHooks(const ChatHooks &) = delete;
    ChatHooks &operator=(const ChatHooks &) = delete;

    /** To be used no longer than this object lives. */
    [[nodiscard]] services::AiReplyService::Hooks hooks();

private:
    struct Side;
    void post(std::function<void(auth::ChatEndpoint &)> work);

    QThread m_thread;
    QObject *m_worker;
    std::shared_ptr<Side> m_side;
};

} // namespace campanile
