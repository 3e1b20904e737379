// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/net/sseparser.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace campanile::auth {

/**
 * What a chat completions interface answers, taken apart while it arrives: server-sent events with pieces of a text
 * ("choices[0].delta.content", OpenAI API reference, section "Streaming"), or the whole answer as one JSON object from an endpoint
 * that takes no notice of "stream". Which of both it is says the first byte, because content types are often wrong. Bounded at
 * kMaxStream bytes with frames, kMaxAnswer bytes without, kMaxText of text. Nothing that the endpoint says about an error is
 * kept: it may repeat the key. Not thread-safe.
 *
 * Errors: ai.notJson, ai.tooLarge, ai.noAnswer, ai.busy and ai.failed (args: number) for an error object in place of an answer.
 */
class ChatStream
{
public:
    static constexpr qint64 kMaxAnswer = 1 << 20;
    static constexpr qint64 kMaxStream = 32 << 20;
    static constexpr qsizetype kMaxText = 256 << 10; ///< UTF-16 units

    /** False when nothing more is wanted: the answer is at its end, or there is no use. */
    [[nodiscard]] bool feed(QByteArrayView bytes);
    /** The line ended by itself, whole. */
    void end();

    /** What has been written by now. */
    [[nodiscard]] const QString &text() const { return m_text; }
    /** The endpoint said that this was all. */
    [[nodiscard]] bool isDone() const { return m_isDone; }
    [[nodiscard]] const Error &error() const { return m_error; }

private:
    enum class Form { Unknown, Events, Whole };

    [[nodiscard]] bool feedWhole(QByteArrayView bytes);
    [[nodiscard]] bool feedEvents(QByteArrayView bytes);
    void takeEvent(const QByteArray &data);
    void takeWhole();
    void fail(const Error &error);

    net::SseParser m_parser;
    Form m_form = Form::Unknown;
    QByteArray m_body;      ///< of an answer in one piece; before the form is known, what came so far
    QString m_text;
    Error m_error;
    qint64 m_received = 0;
    bool m_isDone = false;
    bool m_hasEvent = false;
};

} // namespace campanile::auth
