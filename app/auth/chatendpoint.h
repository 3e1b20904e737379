// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/chatstream.h"
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
    int silenceMs = 90'000;  ///< models on a desk think long; from the last byte on, or from the question
    int longestMs = 900'000; ///< from the question to the end of the answer
};

/** What a model wrote. */
struct ChatAnswer {
    QString text;  ///< never blank
    Error trouble; ///< none: all of it. Else what ended it before: ai.stopped, or ai.brokeOff with the reason as its detail
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
 * another. The key goes into one header and nowhere else. The answer is asked for in pieces (ChatStream) and is text, never more.
 * Lives on one thread with an event loop, vault and transport as well; clock and rng outlive it.
 *
 * Errors: ai.badAddress, ai.insecure, ai.key (401, 403), ai.noModel (404), ai.busy (429, 503; retryAfterMs), ai.timeout, ai.unreachable,
 * ai.certificate, ai.refused (args: status), ai.failed (args: status), ai.vault, Cancelled ai.stopped, and those of ChatStream.
 */
class ChatEndpoint : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<ChatAnswer>)>;
    /** All that has been written by now. */
    using Grown = std::function<void(const QString &)>;

    ChatEndpoint(std::shared_ptr<TokenVault> vault, const Clock &clock, Rng &rng, QObject *parent = nullptr);
    ~ChatEndpoint() override;

    /** What the model wrote. Exactly one @p done, later, unless the call is cancelled; before it @p grown, some times a second at most. */
    void ask(quint64 ticket, const ChatCall &call, Grown grown, Done done);
    /** Ends the answer where it stands: what was written is the answer. */
    void stop(quint64 ticket);
    /** Nothing follows. */
    void cancel(quint64 ticket);

    /** An empty key removes it. */
    void keepKey(const QUrl &base, const QByteArray &key, std::function<void(Result<void>)> done);
    void hasKey(const QUrl &base, std::function<void(Result<bool>)> done);

private:
    struct Exchange;
    void send(quint64 ticket, const QByteArray &key);
    /** A piece of the answer; false when no more is wanted. */
    [[nodiscard]] bool take(quint64 ticket, QByteArrayView bytes);
    void ended(quint64 ticket, const net::Response &response);
    /** The answer is over: @p error, where it is none of ChatStream. */
    void finish(quint64 ticket, Error error);
    /** Ends what is under way in @p exchange; it is gone a turn later. */
    void retire(const std::shared_ptr<Exchange> &exchange);

    std::shared_ptr<TokenVault> m_vault;
    const Clock &m_clock;
    Rng &m_rng;
    QHash<quint64, std::shared_ptr<Exchange>> m_calls;
};

} // namespace campanile::auth
