// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/linkscan.h"

#include <QFile>
#include <QSet>

#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr qsizetype maxAddress = 4096;
constexpr qsizetype maxLabel = 63;
constexpr qsizetype maxShortSlug = 40;

struct TopLevel
{
    QSet<QString> names;
    qsizetype longest = 0;
};

const TopLevel &topLevel()
{
    static const TopLevel parsed = [] {
        TopLevel result;
        QFile file(u":/campanile/domain/tlds.txt"_s);
        if (!file.open(QIODevice::ReadOnly))
            return result;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            if (line.startsWith(u'#'))
                continue;
            result.names.insert(line.toCaseFolded());
            result.longest = std::max(result.longest, line.size());
        }
        return result;
    }();
    return parsed;
}

bool isAsciiAlnum(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z');
}

bool isAsciiDigit(QChar c)
{
    return c.unicode() >= u'0' && c.unicode() <= u'9';
}

bool isInvalid(char16_t u)
{
    return u == 0xFFFE || u == 0xFEFF || u == 0xFFFF;
}

bool isDirectional(char16_t u)
{
    return (u >= 0x202A && u <= 0x202E) || u == 0x061C || u == 0x200E || u == 0x200F || (u >= 0x2066 && u <= 0x2069);
}

bool isSpace(char16_t u)
{
    return (u >= 0x09 && u <= 0x0D) || u == 0x20 || u == 0x85 || u == 0xA0 || u == 0x1680 || u == 0x180E
        || (u >= 0x2000 && u <= 0x200A) || u == 0x2028 || u == 0x2029 || u == 0x202F || u == 0x205F || u == 0x3000;
}

bool isPunctuation(QChar c)
{
    return QStringView(u"!'#%&'()*+,\\-./:;<=>?@[]^_{|}~$").contains(c);
}

bool isDomainChar(QChar c)
{
    const char16_t u = c.unicode();
    return !isPunctuation(c) && !isSpace(u) && !isInvalid(u) && !isDirectional(u);
}

bool isLatinAccent(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0xC0)
        return false;
    return (u <= 0x24F && u != 0xD7 && u != 0xF7) || u == 0x253 || u == 0x254 || u == 0x256 || u == 0x257 || u == 0x259
        || u == 0x25B || u == 0x263 || u == 0x268 || u == 0x26F || u == 0x272 || u == 0x289 || u == 0x28B || u == 0x2BB
        || (u >= 0x300 && u <= 0x36F) || (u >= 0x1E00 && u <= 0x1EFF);
}

bool isCyrillic(QChar c)
{
    return c.unicode() >= 0x400 && c.unicode() <= 0x4FF;
}

/** Length of a label in its ASCII form (RFC 3492), without making it. */
qsizetype asciiLength(QStringView label)
{
    const QList<uint> points = label.toUcs4();
    qsizetype basic = std::count_if(points.begin(), points.end(), [](uint p) { return p < 0x80; });
    if (basic == points.size())
        return basic;
    qsizetype length = 4 + basic + (basic > 0 ? 1 : 0);
    uint n = 128;
    quint64 delta = 0;
    uint bias = 72;
    qsizetype handled = basic;
    bool first = true;
    while (handled < points.size()) {
        uint next = UINT_MAX;
        for (const uint p : points) {
            if (p >= n)
                next = std::min(next, p);
        }
        delta += quint64(next - n) * quint64(handled + 1);
        n = next;
        for (const uint p : points) {
            if (p < n)
                ++delta;
            if (p != n)
                continue;
            quint64 q = delta;
            for (uint k = 36;; k += 36) {
                const uint t = k <= bias ? 1 : std::min(26U, k - bias);
                ++length;
                if (q < t)
                    break;
                q = (q - t) / (36 - t);
            }
            quint64 adapt = first ? delta / 700 : delta / 2;
            adapt += adapt / quint64(handled + 1);
            uint k = 0;
            for (; adapt > 455; k += 36)
                adapt /= 35;
            bias = k + uint(36 * adapt / (adapt + 38));
            first = false;
            delta = 0;
            ++handled;
        }
        ++delta;
        ++n;
    }
    return length;
}

bool isPossibleDomain(QStringView domain, qsizetype addressSize)
{
    // A name in punycode holds no other letters.
    if (domain.startsWith(u"xn--")) {
        const qsizetype dot = domain.lastIndexOf(u'.');
        if (dot < 1 || !(isAsciiAlnum(domain[dot - 1]) || domain[dot - 1] == u'-' || isLatinAccent(domain[dot - 1])))
            return false;
    }
    qsizetype added = 0;
    for (const QStringView label : domain.split(u'.')) {
        if (label.isEmpty() || label.size() > maxLabel)
            return false;
        const qsizetype ascii = asciiLength(label);
        if (ascii > maxLabel)
            return false;
        added += ascii - label.size();
    }
    return addressSize + added <= maxAddress;
}

} // namespace

bool isTopLevelDomain(QStringView name)
{
    return topLevel().names.contains(name.toString().toCaseFolded());
}

/** End of the longest top-level domain that starts at @p start, -1 for none. */
qsizetype LinkScan::tldEnd(qsizetype start)
{
    auto it = m_tldEnds.constFind(start);
    if (it == m_tldEnds.constEnd())
        it = m_tldEnds.insert(start, findTldEnd(start));
    return *it;
}

qsizetype LinkScan::findTldEnd(qsizetype start) const
{
    const QStringView rest = m_text.mid(start, 128);
    qsizetype best = -1;
    const qsizetype longest = std::min(rest.size(), topLevel().longest);
    for (qsizetype size = longest; size >= 2 && best < 0; --size) {
        if (size < rest.size() && (isAsciiAlnum(rest[size]) || QStringView(u"@+-").contains(rest[size])))
            continue;
        if (isTopLevelDomain(rest.left(size)))
            best = start + size;
    }
    if (best < 0 && rest.startsWith(u"xn--", Qt::CaseInsensitive)) {
        qsizetype size = 4;
        while (size < rest.size() && (rest[size] == u'-' || isAsciiAlnum(rest[size])))
            ++size;
        if (size > 4)
            best = start + size;
    }
    return best;
}

/** End of the domain that starts exactly at @p start, -1 for none. */
qsizetype LinkScan::domainEnd(qsizetype start)
{
    // Every later start in a run without any top-level domain fails as this one did.
    if (start >= m_barrenFrom && start < m_barrenUntil)
        return -1;
    qsizetype best = -1;
    bool barren = true;
    qsizetype label = start;
    while (label < m_text.size() && isDomainChar(m_text[label])) {
        qsizetype stop = label;
        bool underscore = false;
        while (stop < m_text.size() && (isDomainChar(m_text[stop]) || m_text[stop] == u'-' || m_text[stop] == u'_')) {
            underscore = underscore || m_text[stop] == u'_';
            ++stop;
        }
        const bool dotted = stop < m_text.size() && m_text[stop] == u'.' && isDomainChar(m_text[stop - 1]);
        if (!dotted) {
            label = stop;
            break;
        }
        const qsizetype end = tldEnd(stop + 1);
        barren = barren && end < 0;
        if (!underscore && end >= 0)
            best = end;
        label = stop + 1;
    }
    if (barren && label > start) {
        m_barrenFrom = start;
        m_barrenUntil = label;
    }
    return best;
}

bool LinkScan::isPathChar(QChar c) const
{
    if (m_mastodon)
        return !c.isSpace() && !QStringView(u"<>()?").contains(c);
    return isAsciiAlnum(c) || isCyrillic(c) || isLatinAccent(c) || QStringView(u"!*';:=+,.$/%#[]-\u2013_~@|&").contains(c);
}

bool LinkScan::isPathEnding(QChar c) const
{
    if (m_mastodon)
        return !c.isSpace() && !QStringView(u"()?!*\"'\u300C\u300D<>;:=,.$%[]~&|@").contains(c);
    return isAsciiAlnum(c) || isCyrillic(c) || isLatinAccent(c) || QStringView(u"+-=_#/").contains(c);
}

bool LinkScan::isQueryChar(QChar c) const
{
    return isAsciiAlnum(c) || QStringView(u"!?*'@();:&=+$/%#[]-_.,~|").contains(c) || (m_mastodon && c.isLetterOrNumber());
}

/** End of "(...)" with at most one more pair inside, -1 when it is not closed like that. */
qsizetype LinkScan::balancedEnd(qsizetype open) const
{
    qsizetype at = open + 1;
    const auto run = [&] {
        const qsizetype from = at;
        while (at < m_text.size() && isPathChar(m_text[at]))
            ++at;
        return at - from;
    };
    const qsizetype before = run();
    if (at < m_text.size() && m_text[at] == u')' && before > 0)
        return at + 1;
    if (at >= m_text.size() || m_text[at] != u'(')
        return -1;
    ++at;
    if (run() == 0 || at >= m_text.size() || m_text[at] != u')')
        return -1;
    ++at;
    run();
    return at < m_text.size() && m_text[at] == u')' ? at + 1 : -1;
}

qsizetype LinkScan::pathEnd(qsizetype slash) const
{
    qsizetype at = slash + 1;
    qsizetype end = at;
    while (at < m_text.size()) {
        if (m_text[at] == u'(') {
            at = balancedEnd(at);
            if (at < 0)
                break;
            end = at;
        } else if (isPathChar(m_text[at])) {
            if (isPathEnding(m_text[at++]))
                end = at;
        } else {
            break;
        }
    }
    return end;
}

qsizetype LinkScan::queryEnd(qsizetype mark) const
{
    qsizetype end = mark;
    for (qsizetype at = mark + 1; at < m_text.size() && isQueryChar(m_text[at]); ++at) {
        if (isAsciiAlnum(m_text[at]) || QStringView(u"-_&=#/").contains(m_text[at])
            || (m_mastodon && m_text[at].isLetterOrNumber()))
            end = at + 1;
    }
    return end;
}

void LinkScan::add(qsizetype begin, qsizetype end)
{
    m_found.append(Entity{begin, end, m_text.mid(begin, end - begin).toString()});
}

void LinkScan::addWithProtocol(qsizetype start, qsizetype stop, qsizetype protocol)
{
    const QStringView rest = m_text.mid(start + protocol, stop - start - protocol);
    if (!m_mastodon && rest.startsWith(u"t.co/", Qt::CaseInsensitive)) {
        qsizetype slug = 5;
        while (slug < rest.size() && isAsciiAlnum(rest[slug]))
            ++slug;
        if (slug - 5 > maxShortSlug)
            return;
        if (slug > 5) {
            const qsizetype slugEnd = start + protocol + slug;
            stop = slug < rest.size() && rest[slug] == u'?' ? queryEnd(slugEnd) : slugEnd;
        }
    }
    add(start, stop);
}

/** Without http(s):// only plain domains count: those inside a run of other letters are cut out of it. */
void LinkScan::addAsciiDomains(qsizetype start, qsizetype domainStop, qsizetype stop, bool hasPath)
{
    const auto isAsciiDomainChar = [](QChar c) { return isAsciiAlnum(c) || c == u'-' || isLatinAccent(c); };
    LinkScan inside(m_text.left(domainStop), false);
    qsizetype lastBegin = -1;
    qsizetype at = start;
    while (at < domainStop) {
        qsizetype best = -1;
        qsizetype label = at;
        while (label < domainStop) {
            qsizetype dot = label;
            while (dot < domainStop && isAsciiDomainChar(m_text[dot]))
                ++dot;
            if (dot == label || dot >= domainStop || m_text[dot] != u'.')
                break;
            const qsizetype end = inside.tldEnd(dot + 1);
            if (end >= 0)
                best = end;
            label = dot + 1;
        }
        if (best < 0) {
            ++at;
            continue;
        }
        lastBegin = at;
        add(at, best);
        at = best;
    }
    if (lastBegin >= 0 && hasPath) {
        m_found.removeLast();
        add(lastBegin, stop);
    }
}

/** Tries an address at @p start; returns where the next search goes on, -1 when there is none here. */
qsizetype LinkScan::matchAt(qsizetype start, bool afterJoiner)
{
    qsizetype protocol = 0;
    if (m_text.mid(start, 8).compare(u"https://", Qt::CaseInsensitive) == 0)
        protocol = 8;
    else if (m_text.mid(start, 7).compare(u"http://", Qt::CaseInsensitive) == 0)
        protocol = 7;
    qsizetype domain = protocol > 0 ? domainEnd(start + protocol) : -1;
    if (domain < 0) {
        protocol = 0;
        domain = domainEnd(start);
    }
    if (domain < 0)
        return -1;
    qsizetype stop = domain;
    if (stop + 1 < m_text.size() && m_text[stop] == u':' && isAsciiDigit(m_text[stop + 1])) {
        ++stop;
        while (stop < m_text.size() && isAsciiDigit(m_text[stop]))
            ++stop;
    }
    const bool hasPath = stop < m_text.size() && m_text[stop] == u'/';
    if (hasPath)
        stop = pathEnd(stop);
    if (stop < m_text.size() && m_text[stop] == u'?')
        stop = queryEnd(stop);

    const QStringView name = m_text.mid(start + protocol, domain - start - protocol);
    if (!isPossibleDomain(name, stop - start + (protocol > 0 ? protocol : 8)))
        return stop;
    if (protocol > 0)
        addWithProtocol(start, stop, protocol);
    else if (!m_mastodon && !afterJoiner)
        addAsciiDomains(start, domain, stop, hasPath);
    if (protocol > 0 && !m_found.isEmpty() && m_found.last().begin == start)
        return m_mastodon ? stop : std::max(stop, m_found.last().end);
    return stop;
}

QList<Entity> LinkScan::run()
{
    qsizetype at = 0;
    if (!m_text.contains(u'.'))
        return m_found;
    while (at < m_text.size()) {
        const char16_t before = m_text[at].unicode();
        const bool opens = !isAsciiAlnum(m_text[at]) && !QStringView(u"@\uFF20$#\uFF03").contains(m_text[at])
            && !isInvalid(before);
        qsizetype next = -1;
        if (opens)
            next = matchAt(at + 1, QStringView(u"-_./").contains(m_text[at]));
        if (next < 0 && at == 0)
            next = matchAt(0, false);
        at = next < 0 ? at + 1 : std::max(next, at + 1);
    }
    return m_found;
}

} // namespace campanile::domain
