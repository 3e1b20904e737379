// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/chatstream.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace campanile::auth {

using namespace Qt::StringLiterals;

namespace {

/** Some answer with parts, of which those of kind "text" are words. */
QString wordsIn(const QJsonValue &content)
{
    QString text = content.toString();
    for (const QJsonValue &part : content.toArray()) {
        if (part[u"type"_s].toString() == u"text")
            text += part[u"text"_s].toString();
    }
    return text;
}

Error endpointError(const QJsonValue &told)
{
    const QJsonValue code = told[u"code"_s];
    const int number = code.toInt(code.toString().toInt());
    const QString kind = told[u"type"_s].toString() + code.toString();
    if (number == 429 || number == 503 || kind.contains(u"rate_limit"_s) || kind.contains(u"overloaded"_s))
        return makeError(ErrorKind::Limit, u"ai.busy"_s, u"in the answer"_s);
    return makeError(ErrorKind::Network, u"ai.failed"_s, u"in the answer"_s, {QString::number(number == 0 ? 200 : number)});
}

} // namespace

bool ChatStream::feed(QByteArrayView bytes)
{
    if (m_isDone || !m_error.isNull())
        return false;
    m_received += bytes.size();
    if (m_form == Form::Unknown) {
        m_body.append(bytes);
        QByteArrayView begin = m_body;
        if (begin.startsWith("\xEF\xBB\xBF"))
            begin = begin.sliced(3);
        begin = begin.trimmed();
        if (begin.size() < 3 && m_received < kMaxAnswer)
            return true;
        m_form = begin.startsWith('{') || begin.startsWith('[') || begin.startsWith('<') ? Form::Whole : Form::Events;
        const QByteArray first = std::exchange(m_body, {});
        return m_form == Form::Whole ? feedWhole(first) : feedEvents(first);
    }
    return m_form == Form::Whole ? feedWhole(bytes) : feedEvents(bytes);
}

bool ChatStream::feedWhole(QByteArrayView bytes)
{
    if (m_received > kMaxAnswer)
        fail(makeError(ErrorKind::Limit, u"ai.tooLarge"_s));
    else
        m_body.append(bytes);
    return m_error.isNull();
}

bool ChatStream::feedEvents(QByteArrayView bytes)
{
    const auto events = m_received > kMaxStream ? Result<QList<net::SseEvent>>(makeError(ErrorKind::Limit, u"ai.tooLarge"_s)) : m_parser.feed(bytes);
    if (!events) {
        fail(makeError(ErrorKind::Limit, u"ai.tooLarge"_s, events.error().code));
        return false;
    }
    for (const net::SseEvent &event : *events) {
        takeEvent(event.data);
        if (m_isDone || !m_error.isNull())
            return false;
    }
    return true;
}

void ChatStream::takeEvent(const QByteArray &data)
{
    if (data.trimmed() == "[DONE]") {
        m_isDone = true;
        return;
    }
    QJsonParseError parsing;
    const QJsonDocument json = QJsonDocument::fromJson(data, &parsing);
    if (parsing.error != QJsonParseError::NoError || !json.isObject())
        return fail(makeError(ErrorKind::Invalid, u"ai.notJson"_s, u"at byte %1 of %2 of an event"_s.arg(parsing.offset).arg(data.size())));
    m_hasEvent = true;
    if (const QJsonValue told = json[u"error"_s]; !told.isUndefined() && !told.isNull())
        return fail(endpointError(told));
    const QJsonValue choice = json[u"choices"_s][0];
    m_text += wordsIn(choice[u"delta"_s][u"content"_s]);
    if (m_text.size() > kMaxText)
        fail(makeError(ErrorKind::Limit, u"ai.tooLarge"_s));
}

void ChatStream::takeWhole()
{
    QJsonParseError parsing;
    const QJsonDocument json = QJsonDocument::fromJson(m_body, &parsing);
    if (parsing.error != QJsonParseError::NoError || !json.isObject())
        return fail(makeError(ErrorKind::Invalid, u"ai.notJson"_s, u"at byte %1 of %2"_s.arg(parsing.offset).arg(m_body.size())));
    if (const QJsonValue told = json[u"error"_s]; !told.isUndefined() && !told.isNull())
        return fail(endpointError(told));
    m_text = wordsIn(json[u"choices"_s][0][u"message"_s][u"content"_s]);
    m_isDone = true;
}

void ChatStream::end()
{
    if (m_isDone || !m_error.isNull())
        return;
    if (m_form == Form::Whole)
        takeWhole();
    else if (m_form == Form::Events && feedEvents("\n\n") && !m_hasEvent) // some leave out the empty line behind their last event
        fail(makeError(ErrorKind::Invalid, u"ai.notJson"_s, u"no event in %1 bytes"_s.arg(m_received)));
    else if (m_form == Form::Unknown)
        fail(makeError(ErrorKind::Invalid, m_body.trimmed().isEmpty() ? u"ai.noAnswer"_s : u"ai.notJson"_s));
    if (m_error.isNull() && m_text.trimmed().isEmpty())
        fail(makeError(ErrorKind::Invalid, u"ai.noAnswer"_s));
}

void ChatStream::fail(const Error &error)
{
    m_error = error;
    // What is too much is not taken by halves.
    if (error.code == u"ai.tooLarge")
        m_text.clear();
    m_body.clear();
}

} // namespace campanile::auth
