// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PracticeApi that people see (pages, sign-in) and that reads request bodies.
#include "app/core/clock.h"
#include "app/domain/entities.h"
#include "server/core/practice/practiceapi.h"
#include "server/core/practice/practiceportrait.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kCodeLifetimeMs = 10 * 60'000;
constexpr int kPageLength = 100;
constexpr QLatin1StringView kOutOfBand("urn:ietf:wg:oauth:2.0:oob");

QString randomText()
{
    QByteArray bytes(32, '\0');
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(bytes.data()), 8);
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

MiniResponse htmlPage(const QString &title, const QString &body, int status = 200)
{
    MiniResponse response;
    response.status = status;
    response.contentType = "text/html; charset=utf-8";
    response.headers = {{"Content-Security-Policy", "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; form-action *"},
                        {"Referrer-Policy", "no-referrer"}};
    response.body = (u"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                     "content=\"width=device-width\"><title>"_s + title.toHtmlEscaped()
                     + u"</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;"
                       "color-scheme:light dark}article{border-top:1px solid;padding:.5rem 0}article.reply{margin-inline-start:2rem}"
                       "img,video{max-width:100%;max-height:24rem}time{opacity:.7;font-size:.85rem}</style></head><body><h1>"_s
                     + title.toHtmlEscaped() + u"</h1>"_s + body + u"</body></html>"_s).toUtf8();
    return response;
}

MiniResponse pageProblem(int status, const QString &text)
{
    MiniResponse response;
    response.status = status;
    response.body = QJsonDocument(QJsonObject{{u"error"_s, text}}).toJson(QJsonDocument::Compact);
    return response;
}

void addField(PracticeForm &form, QString name, const QString &value)
{
    if (name.endsWith("[]"_L1))
        name.chop(2);
    form.fields[name].append(value);
}

void readJson(const QByteArray &body, PracticeForm &form)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QJsonArray list = it->isArray() ? it->toArray() : QJsonArray{*it};
        for (const QJsonValue &value : list)
            addField(form, it.key(), value.isBool() ? (value.toBool() ? u"true"_s : u"false"_s) : value.toVariant().toString());
    }
}

void readUrlEncoded(QByteArray body, PracticeForm &form)
{
    body.replace('+', ' ');
    for (const QByteArray &pair : body.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0)
            addField(form, QUrl::fromPercentEncoding(pair.first(equals)), QUrl::fromPercentEncoding(pair.sliced(equals + 1)));
    }
}

QByteArray parameter(const QByteArray &header, const QByteArray &name)
{
    for (const QByteArray &piece : header.split(';')) {
        const QByteArray trimmed = piece.trimmed();
        if (!trimmed.startsWith(name + '='))
            continue;
        QByteArray value = trimmed.sliced(name.size() + 1);
        if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
            value = value.sliced(1, value.size() - 2);
        return value;
    }
    return {};
}

void readMultipart(const QByteArray &body, const QByteArray &boundary, PracticeForm &form)
{
    if (boundary.isEmpty())
        return;
    const QByteArray mark = "--" + boundary;
    qsizetype at = body.indexOf(mark);
    while (at >= 0) {
        const qsizetype start = at + mark.size() + 2;
        const qsizetype end = body.indexOf("\r\n" + mark, start);
        const qsizetype split = body.indexOf("\r\n\r\n", start);
        if (end < 0 || split < 0 || split > end)
            return;
        QByteArray disposition;
        QString type;
        for (const QByteArray &line : body.sliced(start, split - start).split('\n')) {
            const QByteArray lower = line.toLower();
            if (lower.startsWith("content-disposition:"))
                disposition = line.sliced(20).trimmed();
            else if (lower.startsWith("content-type:"))
                type = QString::fromLatin1(line.sliced(13).trimmed());
        }
        const QByteArray content = body.sliced(split + 4, end - split - 4);
        if (disposition.contains("filename=")) {
            form.file = content;
            form.fileType = type;
        } else {
            addField(form, QString::fromUtf8(parameter(disposition, "name")), QString::fromUtf8(content));
        }
        at = end + 2;
    }
}

} // namespace

PracticeForm readPracticeForm(const MiniRequest &request)
{
    PracticeForm form;
    const QByteArray type = request.headers.value("content-type");
    if (type.startsWith("application/json"))
        readJson(request.body, form);
    else if (type.startsWith("multipart/form-data"))
        readMultipart(request.body, parameter(type, "boundary"), form);
    else
        readUrlEncoded(request.body, form);
    return form;
}

QString practiceHtml(const QString &text)
{
    QString html = u"<p>"_s;
    qsizetype at = 0;
    const auto plain = [&](qsizetype to) {
        html += text.mid(at, to - at).toHtmlEscaped().replace(u"\n\n"_s, u"</p><p>"_s).replace(u'\n', u"<br>"_s);
    };
    const QList<domain::Entity> links = domain::extractLinks(text, domain::Platform::Mastodon);
    for (const domain::Entity &link : links) {
        plain(link.begin);
        html += u"<a href=\"%1\" rel=\"nofollow noopener\">%1</a>"_s.arg(link.text.toHtmlEscaped());
        at = link.end;
    }
    plain(text.size());
    return html + u"</p>"_s;
}

MiniResponse PracticeApi::page(const QStringList &path)
{
    if (path.value(0) == "media"_L1) {
        const auto media = m_store.media(path.value(1).toLongLong());
        if (!media || media->pollsLeft != 0)
            return pageProblem(404, u"Record not found"_s);
        MiniResponse response;
        // An SVG is a document with scripts; only what cannot be one is shown by its type.
        const bool isPlain = (media->mimeType.startsWith("image/"_L1) && !media->mimeType.contains("svg"_L1, Qt::CaseInsensitive))
            || media->mimeType.startsWith("video/"_L1);
        response.contentType = isPlain ? media->mimeType.toLatin1() : "application/octet-stream"_ba;
        response.headers = {{"Content-Security-Policy", "default-src 'none'; sandbox"}, {"X-Content-Type-Options", "nosniff"}};
        response.body = m_store.mediaContent(media->id);
        return response;
    }
    if (path.value(0) == "avatars"_L1) {
        const auto account = m_store.account(path.value(1).toLongLong());
        if (!account)
            return pageProblem(404, u"Record not found"_s);
        MiniResponse response;
        response.contentType = "image/png";
        response.headers = {{"Content-Security-Policy", "default-src 'none'; sandbox"}, {"X-Content-Type-Options", "nosniff"}};
        response.body = practicePortrait(account->username);
        return response;
    }
    if (path.isEmpty()) {
        QString list = u"<p>Posts on this network stay on this computer.</p><ul>"_s;
        for (const PracticeAccount &account : m_store.accounts())
            list += u"<li><a href=\"/@%1\">%2</a></li>"_s.arg(account.username.toHtmlEscaped(), account.displayName.toHtmlEscaped());
        return htmlPage(u"Practice network"_s, list + u"</ul>"_s);
    }
    const auto account = path.value(0).startsWith(u'@') ? m_store.accountByName(path.value(0).mid(1)) : std::nullopt;
    if (!account)
        return htmlPage(u"Not found"_s, u"<p>There is nothing here.</p>"_s, 404);
    QString body;
    QList<PracticeStatus> shown;
    if (path.size() == 1)
        shown = m_store.timeline({account->username}, kPageLength, 0);
    else if (const auto one = m_store.status(path.value(1).toLongLong()); one && one->accountId == account->id && !one->isDirect())
        shown = {*one};
    for (const PracticeStatus &status : std::as_const(shown)) {
        const QString time = QDateTime::fromMSecsSinceEpoch(status.createdMs, Qt::UTC).toString(Qt::ISODate);
        body += u"<article id=\"s%1\"%2><time>%3</time>"_s.arg(QString::number(status.id),
                                                            status.inReplyToId != 0 ? u" class=\"reply\""_s : QString(), time);
        if (!status.spoilerText.isEmpty())
            body += u"<p><strong>%1</strong></p>"_s.arg(status.spoilerText.toHtmlEscaped());
        body += practiceHtml(status.text);
        for (const qint64 id : status.mediaIds) {
            const auto media = m_store.media(id);
            if (media && media->mimeType.startsWith("video/"_L1))
                body += u"<video controls src=\"/media/%1\"></video>"_s.arg(id);
            else if (media)
                body += u"<img src=\"/media/%1\" alt=\"%2\">"_s.arg(QString::number(id), media->description.toHtmlEscaped());
        }
        body += u"</article>"_s;
    }
    return htmlPage(account->displayName, body.isEmpty() ? u"<p>No posts yet.</p>"_s : body);
}

MiniResponse PracticeApi::handleOAuth(const MiniRequest &request, const QStringList &path)
{
    if (path.value(2) == "apps"_L1 && request.method == "POST") {
        const PracticeForm form = readPracticeForm(request);
        const QString redirect = form.fields.value(u"redirect_uris"_s).join(u'\n');
        const QString id = randomText();
        const QString secret = randomText();
        if (form.value(u"client_name"_s).isEmpty() || redirect.isEmpty())
            return pageProblem(422, u"Validation failed: Application name and redirect URI can't be blank"_s);
        if (!m_store.addApp(id, secret, form.value(u"client_name"_s), redirect))
            return pageProblem(500, u"Storage failed"_s);
        MiniResponse response;
        response.body = QJsonDocument(QJsonObject{{u"id"_s, id.first(8)}, {u"name"_s, form.value(u"client_name"_s)},
                                                  {u"client_id"_s, id}, {u"client_secret"_s, secret},
                                                  {u"client_secret_expires_at"_s, 0}, {u"redirect_uri"_s, redirect}})
                            .toJson(QJsonDocument::Compact);
        return response;
    }
    if (path.value(1) == "authorize"_L1)
        return authorize(request);
    if (path.value(1) == "token"_L1 && request.method == "POST")
        return token(request);
    return pageProblem(404, u"Record not found"_s);
}

MiniResponse PracticeApi::authorize(const MiniRequest &request)
{
    MiniRequest asForm = request;
    if (request.method == "GET")
        asForm.body = request.query;
    const PracticeForm form = readPracticeForm(asForm);
    const QString clientId = form.value(u"client_id"_s);
    const QString redirect = form.value(u"redirect_uri"_s);
    const auto registered = m_store.app(clientId, {});
    if (!registered || !registered->split(u'\n').contains(redirect) || form.value(u"response_type"_s) != "code"_L1)
        return htmlPage(u"Sign-in is not possible"_s, u"<p>The program that sent you here is not known, or its address is another one.</p>"_s, 400);
    if (request.method == "GET") {
        QString body = u"<form method=\"post\" action=\"/oauth/authorize\">"_s;
        for (const auto &name : {u"client_id"_s, u"redirect_uri"_s, u"response_type"_s, u"state"_s, u"code_challenge"_s})
            body += u"<input type=\"hidden\" name=\"%1\" value=\"%2\">"_s.arg(name, form.value(name).toHtmlEscaped());
        for (const PracticeAccount &account : m_store.accounts())
            body += u"<p><button name=\"username\" value=\"%1\">%2</button></p>"_s.arg(account.username.toHtmlEscaped(), account.displayName.toHtmlEscaped());
        return htmlPage(u"Which account?"_s, body + u"</form>"_s);
    }
    const auto account = m_store.accountByName(form.value(u"username"_s));
    if (!account)
        return htmlPage(u"Sign-in is not possible"_s, u"<p>There is no such account.</p>"_s, 400);
    const QString code = randomText();
    m_codes.insert(code, {account->id, clientId, redirect, form.value(u"code_challenge"_s), m_clock.nowMs()});
    if (redirect == kOutOfBand)
        return htmlPage(u"Your code"_s, u"<p><code>%1</code></p>"_s.arg(code));
    QUrl target(redirect);
    QUrlQuery query(target);
    query.addQueryItem(u"code"_s, code);
    if (!form.value(u"state"_s).isEmpty())
        query.addQueryItem(u"state"_s, QString::fromLatin1(QUrl::toPercentEncoding(form.value(u"state"_s))));
    target.setQuery(query);
    MiniResponse response;
    response.status = 302;
    response.headers = {{"Location", target.toEncoded()}};
    return response;
}

MiniResponse PracticeApi::token(const MiniRequest &request)
{
    const PracticeForm form = readPracticeForm(request);
    const QString clientId = form.value(u"client_id"_s);
    if (form.value(u"client_secret"_s).isEmpty() || !m_store.app(clientId, form.value(u"client_secret"_s)))
        return pageProblem(401, u"invalid_client"_s);
    const Code code = m_codes.take(form.value(u"code"_s));
    const bool isFresh = code.accountId != 0 && m_clock.nowMs() - code.madeMs <= kCodeLifetimeMs;
    const QByteArray hash = QCryptographicHash::hash(form.value(u"code_verifier"_s).toLatin1(), QCryptographicHash::Sha256);
    const QByteArray challenge = hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const bool isProven = code.challenge.isEmpty() || code.challenge.toLatin1() == challenge;
    if (form.value(u"grant_type"_s) != "authorization_code"_L1 || !isFresh || !isProven || code.clientId != clientId
        || code.redirect != form.value(u"redirect_uri"_s))
        return pageProblem(400, u"invalid_grant"_s);
    const QString token = randomText();
    if (!m_store.addToken(token.toLatin1(), code.accountId))
        return pageProblem(500, u"Storage failed"_s);
    MiniResponse response;
    response.body = QJsonDocument(QJsonObject{{u"access_token"_s, token}, {u"token_type"_s, u"Bearer"_s},
                                              {u"scope"_s, u"read write"_s}, {u"created_at"_s, m_clock.nowMs() / 1000}})
                        .toJson(QJsonDocument::Compact);
    return response;
}

} // namespace campanile::server
