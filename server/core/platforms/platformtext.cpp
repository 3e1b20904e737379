// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/platformtext.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

const QRegularExpression &spanPattern()
{
    // Group 1: link; 2: mention; 3: hashtag. A span starts at the beginning or after a blank or an opening bracket.
    static const QRegularExpression pattern(
        u"(?<![\\p{L}\\p{N}_@#/])(?:(https?://[^\\s<>\"]+)|@([A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?(?:@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)?)"
        "|[#\uFF03]([\\p{L}\\p{M}\\p{N}_\u00B7\u200C]*[\\p{L}\\p{M}_][\\p{L}\\p{M}\\p{N}_\u00B7\u200C]*))"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

// Punctuation that ends a sentence does not belong to a link, and a bracket only when it was opened inside.
qsizetype trimmedLinkLength(QStringView link)
{
    qsizetype length = link.size();
    while (length > 0) {
        const QChar last = link.at(length - 1);
        const bool closes = last == u')' && link.first(length).count(u'(') < link.first(length).count(u')');
        if (!closes && !QStringView(u".,;:!?'\"]*").contains(last))
            break;
        --length;
    }
    return length;
}

int codePointOf(QStringView entity)
{
    if (!entity.startsWith(u'#'))
        return -1;
    bool ok = false;
    const bool hex = entity.size() > 1 && (entity.at(1) == u'x' || entity.at(1) == u'X');
    const uint code = hex ? entity.sliced(2).toUInt(&ok, 16) : entity.sliced(1).toUInt(&ok, 10);
    return ok && code > 0 && code <= 0x10FFFF ? int(code) : -1;
}

QString entityText(QStringView entity)
{
    if (entity == "amp"_L1)
        return u"&"_s;
    if (entity == "lt"_L1)
        return u"<"_s;
    if (entity == "gt"_L1)
        return u">"_s;
    if (entity == "quot"_L1)
        return u"\""_s;
    if (entity == "apos"_L1)
        return u"'"_s;
    if (entity == "nbsp"_L1)
        return QString(QChar::Nbsp);
    const int code = codePointOf(entity);
    if (code < 0)
        return u'&' + entity.toString() + u';';
    const char32_t point = char32_t(code);
    return QString::fromUcs4(&point, 1);
}

} // namespace

QList<TextSpan> findSpans(const QString &text)
{
    QList<TextSpan> spans;
    auto it = spanPattern().globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        TextSpan span;
        span.start = match.capturedStart(0);
        span.end = match.capturedEnd(0);
        if (match.hasCaptured(1)) {
            span.kind = TextSpan::Kind::Link;
            span.end = span.start + trimmedLinkLength(match.capturedView(1));
            span.value = text.mid(span.start, span.end - span.start);
            if (span.value.size() < 9)
                continue;
        } else if (match.hasCaptured(2)) {
            span.kind = TextSpan::Kind::Mention;
            span.value = match.captured(2);
        } else {
            span.kind = TextSpan::Kind::Hashtag;
            span.value = match.captured(3);
        }
        spans.append(span);
    }
    return spans;
}

int graphemeCount(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    while (finder.toNextBoundary() > 0)
        ++count;
    return count;
}

int mastodonLength(const QString &text, int reservedPerUrl)
{
    QString plain;
    qsizetype at = 0;
    int links = 0;
    const QList<TextSpan> spans = findSpans(text);
    for (const TextSpan &span : spans) {
        plain += QStringView(text).sliced(at, span.start - at);
        if (span.kind == TextSpan::Kind::Link)
            ++links;
        else if (span.kind == TextSpan::Kind::Mention)
            plain += u'@' + span.value.section(u'@', 0, 0);
        else
            plain += QStringView(text).sliced(span.start, span.end - span.start);
        at = span.end;
    }
    plain += QStringView(text).sliced(at);
    return graphemeCount(plain) + links * reservedPerUrl;
}

QJsonArray blueskyFacets(const QString &text, const std::function<QString(const QString &)> &resolve)
{
    QJsonArray facets;
    const QList<TextSpan> spans = findSpans(text);
    for (const TextSpan &span : spans) {
        QJsonObject feature;
        switch (span.kind) {
        case TextSpan::Kind::Link:
            feature = {{u"$type"_s, u"app.bsky.richtext.facet#link"_s}, {u"uri"_s, span.value}};
            break;
        case TextSpan::Kind::Mention: {
            // A handle is a domain name; "@name" alone or "@name@host" is no address here.
            if (!span.value.contains(u'.') || span.value.contains(u'@'))
                continue;
            const QString did = resolve(span.value);
            if (did.isEmpty())
                continue;
            feature = {{u"$type"_s, u"app.bsky.richtext.facet#mention"_s}, {u"did"_s, did}};
            break;
        }
        case TextSpan::Kind::Hashtag:
            // app.bsky.richtext.facet#tag: at most 64 graphemes and 640 bytes.
            if (graphemeCount(span.value) > 64 || span.value.toUtf8().size() > 640)
                continue;
            feature = {{u"$type"_s, u"app.bsky.richtext.facet#tag"_s}, {u"tag"_s, span.value}};
            break;
        }
        const qint64 start = QStringView(text).first(span.start).toUtf8().size();
        const qint64 end = start + QStringView(text).sliced(span.start, span.end - span.start).toUtf8().size();
        facets.append(QJsonObject{{u"index"_s, QJsonObject{{u"byteStart"_s, start}, {u"byteEnd"_s, end}}},
                                  {u"features"_s, QJsonArray{feature}}});
    }
    return facets;
}

QString textOfStatusHtml(const QString &html)
{
    QString out;
    for (qsizetype i = 0; i < html.size(); ++i) {
        const QChar c = html.at(i);
        if (c == u'<') {
            const qsizetype close = html.indexOf(u'>', i);
            if (close < 0)
                break;
            const QString tag = html.mid(i + 1, close - i - 1).toLower();
            if (tag.startsWith("br"_L1))
                out += u'\n';
            else if (tag == "/p"_L1)
                out += u"\n\n"_s;
            i = close;
        } else if (c == u'&') {
            const qsizetype end = html.indexOf(u';', i);
            if (end < 0 || end - i > 10) {
                out += c;
                continue;
            }
            out += entityText(QStringView(html).sliced(i + 1, end - i - 1));
            i = end;
        } else {
            out += c;
        }
    }
    return out.trimmed();
}

} // namespace campanile::server
