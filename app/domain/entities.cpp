// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/entities.h"

#include "app/domain/linkscan.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

bool isAsciiWord(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || u == u'_';
}

bool isWide(QChar c)
{
    return c == u'@' || c == QChar(0xFF20);
}

char32_t pointAt(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[at], text[at + 1]);
    return text[at].unicode();
}

bool isHashLetter(char32_t point)
{
    return QChar::isLetter(point) || QChar::isMark(point);
}

bool isHashWord(char32_t point)
{
    if (isHashLetter(point) || QChar::category(point) == QChar::Number_DecimalDigit)
        return true;
    return point < 0x10000
        && QStringView(u"_\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\u00b7")
               .contains(QChar(char16_t(point)));
}

/** Hashtags by twitter-text 3.1.0 validHashtag and endHashtagMatch. */
QList<Entity> findHashtags(QStringView text)
{
    QList<Entity> found;
    const auto isHash = [](QChar c) { return c == u'#' || c == QChar(0xFF03); };
    qsizetype free = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isHash(text[at]))
            continue;
        if (at > 0) {
            const qsizetype before = at > 1 && text[at - 1].isLowSurrogate() && text[at - 2].isHighSurrogate() ? at - 2 : at - 1;
            const char32_t point = pointAt(text, before);
            const bool selector = point == 0xFE0E || point == 0xFE0F;
            if (before < free || (!selector && (isHashWord(point) || point == U'&')))
                continue;
        }
        qsizetype end = at + 1;
        if (end < text.size() && (text[end] == QChar(0xFE0F) || text[end] == QChar(0x20E3)))
            continue;
        bool letter = false;
        while (end < text.size()) {
            const char32_t point = pointAt(text, end);
            if (!isHashWord(point))
                break;
            letter = letter || isHashLetter(point);
            end += point > 0xFFFF ? 2 : 1;
        }
        if (!letter)
            continue;
        free = end;
        const QStringView after = text.mid(end);
        if ((!after.isEmpty() && isHash(after[0])) || after.startsWith(u"://"))
            continue;
        found.append(Entity{at, end, text.mid(at + 1, end - at - 1).toString()});
    }
    return found;
}

bool isLatinAccentStart(QStringView after)
{
    if (after.isEmpty())
        return false;
    const char16_t u = after[0].unicode();
    return u >= 0xC0 && (u <= 0x24F || (u >= 0x300 && u <= 0x36F) || (u >= 0x1E00 && u <= 0x1EFF)) && u != 0xD7 && u != 0xF7;
}

bool mayPrecedeMention(QStringView text, qsizetype at, qsizetype free)
{
    if (at == 0)
        return true;
    const QChar before = text[at - 1];
    if (at - 1 >= free && !isAsciiWord(before) && !isWide(before) && !QStringView(u"!#$%&*").contains(before))
        return true;
    if (at < 2 || text.mid(at - 2, 2).compare(u"rt", Qt::CaseInsensitive) != 0)
        return false;
    return at == 2 || (at - 3 >= free && !isAsciiWord(text[at - 3]) && !QStringView(u"+~.-").contains(text[at - 3]));
}

/** Mentions by twitter-text 3.1.0 validMentionOrList; lists (@user/list) are not mentions. */
QList<Entity> findXMentions(QStringView text)
{
    QList<Entity> found;
    qsizetype free = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isWide(text[at]) || !mayPrecedeMention(text, at, free))
            continue;
        qsizetype end = at + 1;
        while (end < text.size() && end - at - 1 < 20 && isAsciiWord(text[end]))
            ++end;
        if (end == at + 1)
            continue;
        qsizetype list = end;
        if (list + 1 < text.size() && text[list] == u'/' && text[list + 1].unicode() < 128 && text[list + 1].isLetter()) {
            list += 2;
            while (list < text.size() && list - end < 26 && (isAsciiWord(text[list]) || text[list] == u'-'))
                ++list;
        }
        free = list;
        const QStringView after = text.mid(list);
        if ((!after.isEmpty() && isWide(after[0])) || isLatinAccentStart(after) || after.startsWith(u"://"))
            continue;
        if (list == end)
            found.append(Entity{at, end, text.mid(at + 1, end - at - 1).toString()});
    }
    return found;
}

/** A run of word characters with single dots and dashes inside. */
qsizetype nameEnd(QStringView text, qsizetype from, bool unicode)
{
    const auto isWord = [unicode](QChar c) { return isAsciiWord(c) || (unicode && (c.isLetterOrNumber() || c.isSurrogate())); };
    qsizetype end = from;
    for (qsizetype at = from; at < text.size(); ++at) {
        if (isWord(text[at]))
            end = at + 1;
        else if (end == from || (text[at] != u'.' && text[at] != u'-'))
            break;
    }
    return end;
}

/** "@user" and "@user@host" (Mastodon Account::MENTION_RE). The text keeps the host. */
QList<Entity> findMastodonMentions(QStringView text)
{
    QList<Entity> found;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != u'@')
            continue;
        if (at > 0 && (text[at - 1].isLetterOrNumber() || QStringView(u"=/_").contains(text[at - 1])))
            continue;
        qsizetype end = nameEnd(text, at + 1, false);
        if (end == at + 1)
            continue;
        if (end + 1 < text.size() && text[end] == u'@') {
            const qsizetype host = nameEnd(text, end + 1, true);
            end = host > end + 1 ? host : end;
        }
        found.append(Entity{at, end, text.mid(at + 1, end - at - 1).toString()});
        at = end - 1;
    }
    return found;
}

/** Bluesky: "@handle" with at least one dot and a known last label, after a space or bracket. Elsewhere: plain names. */
QList<Entity> findNameMentions(QStringView text, bool handles)
{
    QList<Entity> found;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != u'@')
            continue;
        const bool opens = at == 0 || text[at - 1].isSpace() || text[at - 1] == u'('
            || (!handles && !text[at - 1].isLetterOrNumber() && !QStringView(u"_/=@.").contains(text[at - 1]));
        const qsizetype end = nameEnd(text, at + 1, !handles);
        if (!opens || end == at + 1)
            continue;
        const QStringView name = text.mid(at + 1, end - at - 1);
        const qsizetype dot = name.lastIndexOf(u'.');
        if (handles && (dot < 0 || !(isTopLevelDomain(name.mid(dot + 1)) || name.mid(dot + 1) == u"test")))
            continue;
        found.append(Entity{at, end, name.toString()});
        at = end - 1;
    }
    return found;
}

QList<Entity> findMentions(QStringView text, Platform platform)
{
    switch (platform) {
    case Platform::Twitter:
        return findXMentions(text);
    case Platform::Mastodon:
        return findMastodonMentions(text);
    case Platform::Bluesky:
        return findNameMentions(text, true);
    case Platform::Instagram:
    case Platform::Facebook:
    case Platform::Linkedin:
    case Platform::Tiktok:
    case Platform::Youtube:
    case Platform::Pinterest:
    case Platform::Threads:
    case Platform::Reddit:
        break;
    }
    return findNameMentions(text, false);
}

} // namespace

QList<Entity> extractLinks(QStringView text, Platform platform)
{
    return LinkScan(text, platform == Platform::Mastodon).run();
}

Entities extractEntities(QStringView text, Platform platform)
{
    struct Tagged { Entity entity; QList<Entity> Entities::*list; };
    std::vector<Tagged> all;
    for (const Entity &entity : extractLinks(text, platform))
        all.push_back({entity, &Entities::links});
    for (const Entity &entity : findMentions(text, platform))
        all.push_back({entity, &Entities::mentions});
    for (const Entity &entity : findHashtags(text))
        all.push_back({entity, &Entities::hashtags});
    std::stable_sort(all.begin(), all.end(), [](const Tagged &a, const Tagged &b) { return a.entity.begin < b.entity.begin; });
    Entities result;
    qsizetype free = 0;
    for (Tagged &tagged : all) {
        if (tagged.entity.begin < free)
            continue;
        free = tagged.entity.end;
        (result.*tagged.list).append(std::move(tagged.entity));
    }
    return result;
}

} // namespace campanile::domain
