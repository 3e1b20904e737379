// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/textcount.h"

#include "app/domain/textbreaks.h"

#include <QVarLengthArray>

#include <algorithm>
#include <limits>
#include <vector>

#include <unicode/uchar.h>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr int scale = 100;
constexpr int defaultWeight = 200;

/** twitter-text config v3 "ranges". A surrogate pair is outside all of them. */
int weightOf(char16_t unit)
{
    const bool light = unit <= 4351 || (unit >= 8192 && unit <= 8205) || (unit >= 8208 && unit <= 8223)
        || (unit >= 8242 && unit <= 8247);
    return light ? 100 : defaultWeight;
}

bool isInvalidOnX(QChar c)
{
    return c == QChar(0xFFFE) || c == QChar(0xFEFF) || c == QChar(0xFFFF);
}

struct Pieces
{
    qint64 used = 0;       ///< hundredths for Weighted, whole units else
    qsizetype cut = 0;
    bool invalid = false;
};

/** Offset in @p text of the first @p count units of its NFC form. */
qsizetype unnormalized(const QString &text, qsizetype count)
{
    qsizetype done = 0;
    const QList<qsizetype> cuts = graphemeBoundaries(text);
    for (qsizetype i = 0; i + 1 < cuts.size(); ++i) {
        done += text.mid(cuts[i], cuts[i + 1] - cuts[i]).normalized(QString::NormalizationForm_C).size();
        if (done > count)
            return cuts[i];
    }
    return text.size();
}

Pieces countWeighted(const QString &original, const PlatformLimits &limits)
{
    const QString text = original.normalized(QString::NormalizationForm_C);
    const QList<Entity> links = extractLinks(text, Platform::Twitter);
    Pieces pieces;
    auto link = links.begin();
    const qint64 most = limits.textMax < 0 ? std::numeric_limits<qint64>::max() : qint64(limits.textMax) * scale;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (link != links.end() && link->begin < at)
            ++link;
        if (link != links.end() && link->begin == at) {
            pieces.used += qint64(limits.urlLength < 0 ? 23 : limits.urlLength) * scale;
            end = link->end;
        } else if (end = emojiEnd(text, at); end > at) {
            pieces.used += defaultWeight;
        } else {
            const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
            end = at + (pair ? 2 : 1);
            pieces.used += weightOf(text[end - 1].unicode());
        }
        pieces.invalid = pieces.invalid || isInvalidOnX(text[end - 1]);
        at = end;
        if (!pieces.invalid && pieces.used <= most)
            pieces.cut = at;
    }
    if (text != original)
        pieces.cut = unnormalized(original, pieces.cut);
    return pieces;
}

/** The places at which a text may be cut, and what lies between two of them counts. */
template<class Cost>
Pieces countSteps(const QString &text, const QList<qsizetype> &cuts, qint64 start, qint64 most, Cost cost)
{
    Pieces pieces{start, 0, false};
    for (qsizetype i = 0; i + 1 < cuts.size(); ++i) {
        pieces.used += cost(QStringView(text).mid(cuts[i], cuts[i + 1] - cuts[i]), cuts[i]);
        if (most < 0 || pieces.used <= most)
            pieces.cut = cuts[i + 1];
    }
    return pieces;
}

/**
 * Mastodon: an address counts a fixed length and a mention only its local part. Both are swapped for as many plain
 * letters, then grapheme clusters are counted; the cut falls between clusters of the text as written.
 */
Pieces countGraphemes(const QString &text, const Entities &entities, const PlatformLimits &limits, const QString &spoiler)
{
    struct Fixed { qsizetype begin; qsizetype end; qint64 cost; };
    std::vector<Fixed> fixed;
    if (limits.urlLength >= 0) {
        for (const Entity &link : entities.links)
            fixed.push_back({link.begin, link.end, limits.urlLength});
        for (const Entity &mention : entities.mentions)
            fixed.push_back({mention.begin, mention.end, 1 + graphemeCount(QStringView(mention.text).left(
                                 std::max<qsizetype>(0, mention.text.contains(u'@') ? mention.text.indexOf(u'@') : mention.text.size())))});
        std::sort(fixed.begin(), fixed.end(), [](const Fixed &a, const Fixed &b) { return a.begin < b.begin; });
    }
    QList<qsizetype> cuts{0};
    std::vector<qint64> costs;
    qsizetype next = 0;
    const QList<qsizetype> all = graphemeBoundaries(text);
    for (qsizetype i = 1; i < all.size(); ++i) {
        while (next < qsizetype(fixed.size()) && fixed[size_t(next)].end <= cuts.last())
            ++next;
        if (next < qsizetype(fixed.size()) && all[i] > fixed[size_t(next)].begin) {
            const Fixed &piece = fixed[size_t(next)];
            if (all[i] < piece.end)
                continue;
            costs.push_back(piece.cost + (cuts.last() < piece.begin ? 1 : 0) + (all[i] > piece.end ? 1 : 0));
        } else {
            costs.push_back(1);
        }
        cuts.append(all[i]);
    }
    size_t step = 0;
    return countSteps(text, cuts, spoiler.isEmpty() ? 0 : graphemeCount(spoiler), limits.textMax,
                      [&](QStringView, qsizetype) { return costs[step++]; });
}

Pieces countPlain(const QString &text, const PlatformLimits &limits)
{
    return countSteps(text, graphemeBoundaries(text), 0, limits.textMax, [&](QStringView cluster, qsizetype at) -> qint64 {
        switch (limits.unit) {
        case TextUnit::Utf16:
            return cluster.size();
        case TextUnit::Utf8:
            return utf8Length(cluster);
        case TextUnit::EmojiBytes:
            return emojiEnd(text, at) > at ? utf8Length(cluster) : codePointCount(cluster);
        case TextUnit::CodePoint:
            return codePointCount(cluster);
        case TextUnit::Weighted:
        case TextUnit::Grapheme:
            break;
        }
        return 1;
    });
}

qsizetype bytesCut(const QString &text, int most)
{
    qsizetype bytes = 0;
    const QList<qsizetype> cuts = graphemeBoundaries(text);
    for (qsizetype i = 0; i + 1 < cuts.size(); ++i) {
        bytes += utf8Length(QStringView(text).mid(cuts[i], cuts[i + 1] - cuts[i]));
        if (bytes > most)
            return cuts[i];
    }
    return text.size();
}

void judge(TextCount &count, const PlatformLimits &limits)
{
    const auto check = [&](bool wrong, const QString &key) {
        if (wrong)
            count.problems.append(key);
    };
    check(count.limit >= 0 && count.used > count.limit, u"tooLong"_s);
    check(count.bytesLimit >= 0 && count.bytes > count.bytesLimit, u"tooManyBytes"_s);
    check(limits.hashtagsMax >= 0 && count.entities.hashtags.size() > limits.hashtagsMax, u"tooManyHashtags"_s);
    check(limits.mentionsMax >= 0 && count.entities.mentions.size() > limits.mentionsMax, u"tooManyMentions"_s);
    check(limits.linksMax >= 0 && count.entities.links.size() > limits.linksMax, u"tooManyLinks"_s);
    count.valid = count.problems.isEmpty();
}

} // namespace

qsizetype emojiEnd(QStringView text, qsizetype at)
{
    constexpr int mostPoints = 12;
    // Emoji whose redundant variation selector twitter-text 3.1.0 takes as part of the sequence.
    static const QString selectable = u"\u231a\u231b\u25fd\u25fe\u2614\u2615\u2648\u2649\u264a\u264b\u264c\u264d\u264e"
                                      "\u264f\u2650\u2651\u2652\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5"
                                      "\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2757\u2b1b\u2b1c\u2b50\u2b55\U0001f004"
                                      "\U0001f21a\U0001f22f"_s;
    if (at + 1 < text.size() && text[at + 1] == QChar(0x20E3) && QStringView(u"0123456789#*").contains(text[at]))
        return at + 2;
    QVarLengthArray<qsizetype, mostPoints> ends;
    for (qsizetype i = at; i < text.size() && ends.size() < mostPoints;) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const UChar32 point = pair ? UChar32(QChar::surrogateToUcs4(text[i], text[i + 1])) : UChar32(text[i].unicode());
        const bool joins = point == 0x200D || point == 0xFE0F || point == 0x20E3 || (point >= 0xE0020 && point <= 0xE007F);
        const bool emoji = u_hasBinaryProperty(point, UCHAR_EMOJI) || u_hasBinaryProperty(point, UCHAR_EMOJI_COMPONENT);
        if (!(emoji || (joins && i > at)) || (i == at && !u_hasBinaryProperty(point, UCHAR_EMOJI)
                                              && !u_hasBinaryProperty(point, UCHAR_REGIONAL_INDICATOR)))
            break;
        i += pair ? 2 : 1;
        ends.append(i);
    }
    for (qsizetype n = ends.size() - 1; n >= 0; --n) {
        const auto *units = reinterpret_cast<const UChar *>(text.utf16()) + at;
        if (u_stringHasBinaryProperty(units, int32_t(ends[n] - at), UCHAR_RGI_EMOJI)) {
            const bool selected = n == 0 && ends[0] < text.size() && text[ends[0]] == QChar(0xFE0F)
                && selectable.contains(text.mid(at, ends[0] - at));
            return ends[n] + (selected ? 1 : 0);
        }
    }
    return at;
}

QString textAsSent(const QString &text, Platform platform, const QString &spoilerText)
{
    return platform == Platform::Bluesky && !spoilerText.isEmpty() ? spoilerText + u"\n\n"_s + text : text;
}

TextCount countText(const QString &text, Platform platform, const PlatformLimits &limits, const QString &spoilerText)
{
    TextCount count;
    if (const QString sent = textAsSent(text, platform, spoilerText); sent.size() > text.size()) {
        count = countText(sent, platform, limits);
        count.cut = std::max<qsizetype>(0, count.cut - (sent.size() - text.size()));
        // Places in the text as the person wrote it.
        count.entities = extractEntities(text, platform);
        return count;
    }
    count.entities = extractEntities(text, platform);
    count.limit = limits.textMax;
    Pieces pieces;
    if (limits.unit == TextUnit::Weighted) {
        pieces = countWeighted(text, limits);
        count.entities.links = extractLinks(text, platform);
    } else if (limits.unit == TextUnit::Grapheme) {
        pieces = countGraphemes(text, count.entities, limits, spoilerText);
    } else {
        pieces = countPlain(text, limits);
    }
    const qint64 used = limits.unit == TextUnit::Weighted ? (pieces.used + scale - 1) / scale : pieces.used;
    count.used = int(std::min<qint64>(used, std::numeric_limits<int>::max()));
    count.cut = pieces.cut;
    if (limits.textBytesMax >= 0) {
        count.bytes = int(std::min<qsizetype>(utf8Length(text), std::numeric_limits<int>::max()));
        count.bytesLimit = limits.textBytesMax;
        count.cut = std::min(count.cut, bytesCut(text, limits.textBytesMax));
    }
    if (limits.unit == TextUnit::Weighted && pieces.invalid)
        count.problems.append(u"invalidCharacter"_s);
    if (limits.unit == TextUnit::Weighted && count.used == 0)
        count.problems.append(u"empty"_s);
    judge(count, limits);
    return count;
}

TextCount countText(const QString &text, Platform platform)
{
    return countText(text, platform, platformLimits(platform));
}

} // namespace campanile::domain
