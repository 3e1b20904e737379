// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/bluesky/linkcard.h"

#include "app/domain/htmltext.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kMaxPage = 1024 * 1024;
constexpr qsizetype kMaxHead = 256 * 1024;
constexpr int kMaxRedirects = 3;
constexpr int kTimeoutMs = 10'000;
constexpr qsizetype kMaxTitle = 300;
constexpr qsizetype kMaxDescription = 1000;

/** The attributes of one tag, names in lower case, values as written. */
QHash<QString, QString> attributesOf(QStringView tag)
{
    QHash<QString, QString> attributes;
    qsizetype at = 0;
    const auto skipBlanks = [&] {
        while (at < tag.size() && (tag[at].isSpace() || tag[at] == u'/'))
            ++at;
    };
    for (skipBlanks(); at < tag.size(); skipBlanks()) {
        const qsizetype start = at;
        while (at < tag.size() && !tag[at].isSpace() && tag[at] != u'=' && tag[at] != u'/')
            ++at;
        if (at == start) {
            ++at;
            continue;
        }
        const QString name = tag.sliced(start, at - start).toString().toLower();
        while (at < tag.size() && tag[at].isSpace())
            ++at;
        if (at >= tag.size() || tag[at] != u'=') {
            attributes.insert(name, {});
            continue;
        }
        ++at;
        while (at < tag.size() && tag[at].isSpace())
            ++at;
        QStringView value;
        if (at < tag.size() && (tag[at] == u'"' || tag[at] == u'\'')) {
            const qsizetype close = tag.indexOf(tag[at], at + 1);
            value = tag.sliced(at + 1, (close < 0 ? tag.size() : close) - at - 1);
            at = close < 0 ? tag.size() : close + 1;
        } else {
            const qsizetype from = at;
            while (at < tag.size() && !tag[at].isSpace())
                ++at;
            value = tag.sliced(from, at - from);
        }
        attributes.insert(name, value.toString());
    }
    return attributes;
}

/** End of the tag that starts at @p at ('<'): a '>' outside quotes. */
qsizetype tagEnd(QStringView html, qsizetype at)
{
    QChar quote;
    for (qsizetype i = at + 1; i < html.size(); ++i) {
        const QChar c = html[i];
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == u'"' || c == u'\'')
            quote = c;
        else if (c == u'>')
            return i;
    }
    return -1;
}

QString clean(const QString &raw, qsizetype most)
{
    // Values are text with entities; what looks like a tag in them is text too.
    QString escaped = raw;
    escaped.replace(u'<', u"&lt;"_s);
    return domain::plainTextOfHtml(escaped).simplified().left(most);
}

HttpResponse fetch(HttpClient &http, QUrl url, const QByteArray &accept, qint64 maxBytes, QUrl *final)
{
    HttpResponse response;
    for (int hop = 0; hop <= kMaxRedirects; ++hop) {
        HttpCall request;
        request.url = url;
        request.headers = {{"Accept", accept}};
        request.timeoutMs = kTimeoutMs;
        request.maxResponseBytes = maxBytes;
        response = http.send(request);
        const QByteArray next = response.header("location");
        if (response.failure != HttpFailure::None || response.status < 300 || response.status >= 400 || next.isEmpty())
            break;
        url = url.resolved(QUrl::fromEncoded(next));
    }
    *final = url;
    return response;
}

} // namespace

LinkCard readLinkCard(const QByteArray &html, const QUrl &base)
{
    const QString text = QString::fromUtf8(html.first(qMin(html.size(), kMaxHead)));
    QHash<QString, QString> said;
    for (qsizetype at = text.indexOf(u'<'); at >= 0; at = text.indexOf(u'<', at)) {
        if (QStringView(text).sliced(at).startsWith("<!--"_L1)) {
            const qsizetype close = text.indexOf("-->"_L1, at);
            if (close < 0)
                break;
            at = close + 3;
            continue;
        }
        const qsizetype end = tagEnd(text, at);
        if (end < 0)
            break;
        const QStringView tag = QStringView(text).sliced(at + 1, end - at - 1);
        qsizetype length = 0;
        while (length < tag.size() && (tag[length].isLetterOrNumber() || (length == 0 && tag[length] == u'/')))
            ++length;
        const QString name = tag.first(length).toString().toLower();
        at = end + 1;
        if (name == "body"_L1 || name == "/head"_L1)
            break;
        if (name == "meta"_L1) {
            const auto attributes = attributesOf(tag.sliced(length));
            const QString key = attributes.value(u"property"_s, attributes.value(u"name"_s)).toLower();
            if (!key.isEmpty() && !said.contains(key))
                said.insert(key, attributes.value(u"content"_s));
        } else if (name == "title"_L1 || name == "script"_L1 || name == "style"_L1) {
            const qsizetype close = text.indexOf(u"</"_s + name, at, Qt::CaseInsensitive);
            if (close < 0)
                break;
            if (name == "title"_L1 && !said.contains(u"<title>"_s))
                said.insert(u"<title>"_s, text.sliced(at, close - at));
            at = close;
        }
    }
    const auto first = [&said](const QStringList &keys) {
        for (const QString &key : keys) {
            if (!said.value(key).trimmed().isEmpty())
                return said.value(key);
        }
        return QString();
    };
    LinkCard card;
    card.title = clean(first({u"og:title"_s, u"twitter:title"_s, u"<title>"_s}), kMaxTitle);
    card.description = clean(first({u"og:description"_s, u"twitter:description"_s, u"description"_s}), kMaxDescription);
    const QString image = clean(first({u"og:image:secure_url"_s, u"og:image"_s, u"twitter:image"_s}), 2000);
    if (!image.isEmpty())
        card.image = base.resolved(QUrl(image));
    return card;
}

std::optional<LinkCard> fetchLinkCard(HttpClient &http, const QUrl &url)
{
    QUrl final;
    const HttpResponse response = fetch(http, url, "text/html", kMaxPage, &final);
    const bool isPage = response.failure == HttpFailure::None && response.status == 200 && response.header("content-type").startsWith("text/html");
    if (!isPage)
        return std::nullopt;
    return readLinkCard(response.body, final);
}

std::optional<CardImage> fetchCardImage(HttpClient &http, const QUrl &url, qint64 maxBytes)
{
    QUrl final;
    const HttpResponse response = fetch(http, url, "image/*", maxBytes, &final);
    const QByteArray type = response.header("content-type").split(';').first().trimmed().toLower();
    static const QList<QByteArray> known{"image/jpeg", "image/png", "image/gif", "image/webp"};
    if (response.failure != HttpFailure::None || response.status != 200 || !known.contains(type) || response.body.isEmpty()
        || response.body.size() > maxBytes)
        return std::nullopt;
    return CardImage{response.body, type};
}

} // namespace campanile::server
