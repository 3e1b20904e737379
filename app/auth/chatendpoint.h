// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/tokenvault.h"
#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/net/httptransport.h"

#include <QHash>
#include <QJsonArray>
#include <QObject>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>

namespace campanile::auth {

/** What a person's own language model is asked. */
struct ChatCall {
    QUrl base;               ///< chatBase() of what the person typed
    QString model;
    QJsonArray messages;     ///< {"role", "content"}
    int timeoutMs = 90'000;  ///< models on a desk think long
};

/**
 * The address of a chat completions interface from what a person types: "localhost:11434", "https://api.example/v1" or the whole
 * path of the method. Errors: ai.badAddress, ai.insecure (plain http to somewhere that is neither this computer nor a private
 * network's numeric address).
 */
[[nodiscard]] Result<QUrl> chatBase(const QString &typed);

/**
 * Speaks the chat completions interface (POST /chat/completions, OpenAI API reference; Ollama, llama.cpp, vLLM and LM Studio
 * answer the same) and keeps its key: in the vault only, one for each origin, so that a changed address never gets the key of
 * another. The key goes into one header and nowhere else. Answers are bounded at kMaxAnswer and are text, never more.
 * Lives on one thread with an event loop, vault and transport as well; clock and rng outlive it.
 *
 * Errors: ai.badAddress, ai.insecure, ai.key (401, 403), ai.noModel (404), ai.busy (429; retryAfterMs), ai.timeout, ai.unreachable,
 * ai.certificate, ai.notJson, ai.tooLarge, ai.refused (args: status), ai.failed (args: status), ai.noAnswer, ai.vault.
 */
class ChatEndpoint : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kMaxAnswer = 1 << 20; ///< bytes
    using Done = std::function<void(Result<QString>)>;

    ChatEndpoint(std::shared_ptr<TokenVault> vault, const Clock &clock, Rng &rng, QObject *parent = nullptr);
    ~ChatEndpoint() override;

    /** What the model wrote. Exactly one callback, later, unless the call is cancelled. */
    void ask(quint64 ticket, const ChatCall &call, Done done);
    void cancel(quint64 ticket);

    /** An empty key removes it. */
    void keepKey(const QUrl &base, const QByteArray &key, std::function<void(Result<void>)> done);
    void hasKey(const QUrl &base, std::function<void(Result<bool>)> done);

private:
    struct Exchange;
    void send(quint64 ticket, const QByteArray &key);
    void finish(quint64 ticket, const Result<QString> &result);

    std::shared_ptr<TokenVault> m_vault;
    const Clock &m_clock;
    Rng &m_rng;
    QHash<quint64, std::shared_ptr<Exchange>> m_calls;
};

/** The text in a whole answer of a chat completions interface, or why there is none. Pure. */
[[nodiscard]] Result<QString> chatText(const net::Response &response, qint64 nowMs);

} // namespace campanile::auth
