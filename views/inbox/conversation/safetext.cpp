// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/safetext.h"

#include "app/domain/entities.h"

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostMarks = 8;
constexpr int kLongWord = 24;
constexpr int kWordPiece = 8;
constexpr qsizetype kLinksWithin = 20'000; // UTF-16 units that are searched for addresses

bool isDirectionControl(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x206A && c <= 0x206F);
}

bool isMark(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Mark_SpacingCombining:
        return true;
    default:
        return false;
    }
}

} // namespace

QString safeText(const QString &raw)
{
    QString out;
    out.reserve(raw.size());
    int marks = 0;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const QChar unit = raw.at(i);
        char32_t c = unit.unicode();
        if (unit.isSurrogate()) {
            if (unit.isHighSurrogate() && i + 1 < raw.size() && raw.at(i + 1).isLowSurrogate())
                c = QChar::surrogateToUcs4(unit, raw.at(++i));
            else
                c = 0xFFFD;
        }
        if (c == u'\r') {
            if (i + 1 < raw.size() && raw.at(i + 1) == u'\n')
                continue;
            c = u'\n';
        }
        if (c == 0x2028 || c == 0x2029 || c == 0x0B || c == 0x0C || c == 0x85)
            c = u'\n';
        if (isDirectionControl(c) || c == 0xFEFF || (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7F && c < 0xA0))
            continue;
        marks = isMark(c) ? marks + 1 : 0;
        if (marks > kMostMarks)
            continue;
        out.append(QChar::fromUcs4(c));
    }
    return out;
}

QString safeLine(const QString &raw, qsizetype most)
{
    QString line = safeText(raw.left(most * 4)).simplified();
    if (line.size() > most) {
        line.truncate(most - 1);
        if (line.back().isHighSurrogate())
            line.chop(1);
        line.append(u'\u2026');
    }
    return line;
}

QString breakable(const QString &text)
{
    QString out;
    qsizetype begin = 0;
    while (begin < text.size()) {
        qsizetype end = begin;
        while (end < text.size() && !text.at(end).isSpace())
            ++end;
        const bool isLong = end - begin > kLongWord;
        for (qsizetype i = begin; i < end; ++i) {
            const QChar c = text.at(i);
            const bool isInside = c.isLowSurrogate() || c.isMark() || c == QChar(0x200D) || (i > 0 && text.at(i - 1) == QChar(0x200D));
            if (isLong && i > begin && (i - begin) % kWordPiece == 0 && !isInside)
                out.append(QChar(0x200B));
            out.append(c);
        }
        for (; end < text.size() && text.at(end).isSpace(); ++end)
            out.append(text.at(end));
        begin = end;
    }
    return out;
}

TextPart partOf(const QString &raw, qsizetype most, int lines)
{
    qsizetype end = std::min(most, raw.size());
    int breaks = 0;
    for (qsizetype i = 0; i < end; ++i) {
        if (raw.at(i) == u'\n' && ++breaks >= lines) {
            end = i;
            break;
        }
    }
    if (end < raw.size() && end > 0 && raw.at(end - 1).isHighSurrogate())
        --end;
    return {safeText(raw.left(end)), end == raw.size()};
}

ShownLink linkOf(const QString &address)
{
    ShownLink link;
    QString text = safeText(address).trimmed();
    if (!text.contains(u"://"_s))
        text.prepend(u"https://"_s);
    const QUrl url(text, QUrl::TolerantMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"http" && url.scheme() != u"https"))
        return link;
    link.url = url;
    link.host = safeLine(url.host(QUrl::FullyDecoded), 200);
    link.asciiHost = url.host(QUrl::FullyEncoded);
    if (!link.asciiHost.startsWith(u"xn--"_s)) {
        const QString ace = QString::fromLatin1(QUrl::toAce(url.host()));
        if (!ace.isEmpty())
            link.asciiHost = ace;
    }
    link.isSuspicious = link.asciiHost.contains(u"xn--"_s) || !url.userInfo().isEmpty();
    return link;
}

QList<ShownLink> linksIn(const QString &text, int most)
{
    QList<ShownLink> links;
    const QString part = text.left(kLinksWithin);
    for (const domain::Entity &entity : domain::extractLinks(part, domain::Platform::Twitter)) {
        const ShownLink link = linkOf(part.mid(entity.begin, entity.size()));
        if (link.url.isValid() && !links.contains(link))
            links.append(link);
        if (links.size() >= most)
            break;
    }
    return links;
}

} // namespace campanile::views
