// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/savedreply.h"

#include "app/domain/rank.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr int kMaxReplyValue = 80;
constexpr qsizetype kLongestRank = 100; ///< the model takes 200

const QRegularExpression &variablePattern()
{
    static const QRegularExpression expression(u"\\{\\{\\s*([\\p{L}_][\\p{L}\\p{N}_.\\-]{0,63})\\s*\\}\\}"_s);
    return expression;
}

/** @p value without what could change the text around it. */
QString cleanedValue(const QString &value)
{
    QString plain;
    for (const char32_t point : value.toUcs4()) {
        const QChar::Category category = QChar::category(point);
        // Zero-width joiner and variation selectors hold emoji together.
        const bool isJoiner = point == 0x200D || (point >= 0xFE00 && point <= 0xFE0F);
        if (category == QChar::Other_Control || category == QChar::Other_NotAssigned || category == QChar::Other_PrivateUse
            || category == QChar::Other_Surrogate || (category == QChar::Other_Format && !isJoiner))
            plain += u' ';
        else if (point != U'{' && point != U'}')
            plain += QString::fromUcs4(&point, 1);
    }
    plain = plain.simplified();
    if (plain.size() <= kMaxReplyValue)
        return plain;
    plain.truncate(kMaxReplyValue);
    if (plain.back().isHighSurrogate())
        plain.chop(1);
    return plain.trimmed();
}

/** A name as a person would say it; nothing when it is an address, a mention or only signs. */
QString personName(const QString &value)
{
    const QString name = cleanedValue(value);
    const bool hasLetter = std::any_of(name.cbegin(), name.cend(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
    if (!hasLetter || name.contains(u"://"_s) || name.contains(u"www."_s, Qt::CaseInsensitive) || name.contains(u'@') || name.startsWith(u'#'))
        return {};
    return name;
}

QString personHandle(const QString &value)
{
    QString handle = cleanedValue(value).remove(u' ');
    while (handle.startsWith(u'@'))
        handle.remove(0, 1);
    return handle.isEmpty() || handle.contains(u"://"_s) ? QString() : u'@' + handle;
}

QString firstNameOf(const QString &name)
{
    const QString first = name.section(u' ', 0, 0);
    // "J." or "Dr." alone is no way to greet somebody.
    return first.endsWith(u'.') ? name : first;
}

std::optional<QString> variableValue(const QString &name, const ReplyValues &values)
{
    const QString sender = personName(values.senderName);
    if (name == "sender.name"_L1)
        return sender.isEmpty() ? personHandle(values.senderHandle) : sender;
    if (name == "sender.firstName"_L1)
        return sender.isEmpty() ? personHandle(values.senderHandle) : firstNameOf(sender);
    if (name == "sender.handle"_L1)
        return personHandle(values.senderHandle);
    if (name == "account.name"_L1)
        return cleanedValue(values.accountName);
    if (name == "my.name"_L1)
        return cleanedValue(values.myName);
    if (name == "post.title"_L1)
        return cleanedValue(values.postTitle);
    return std::nullopt;
}

} // namespace

QStringList replyVariables()
{
    return {u"sender.name"_s, u"sender.firstName"_s, u"sender.handle"_s, u"account.name"_s, u"my.name"_s, u"post.title"_s};
}

FilledReply fillReply(const QString &text, const ReplyValues &values)
{
    FilledReply filled;
    qsizetype from = 0;
    auto matches = variablePattern().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString name = match.captured(1);
        filled.text += QStringView(text).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const auto value = variableValue(name, values);
        if (!value) {
            filled.text += match.capturedView();
            if (!filled.unknown.contains(name))
                filled.unknown.append(name);
            continue;
        }
        filled.text += *value;
        if (value->isEmpty() && !filled.missing.contains(name))
            filled.missing.append(name);
    }
    filled.text += QStringView(text).mid(from);
    return filled;
}

QStringList openVariables(const QString &text)
{
    QStringList names;
    auto matches = variablePattern().globalMatch(text);
    while (matches.hasNext()) {
        const QString name = matches.next().captured(1);
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

bool standsBefore(const SavedReplyPlace &a, const SavedReplyPlace &b)
{
    if (a.rank.isEmpty() != b.rank.isEmpty())
        return b.rank.isEmpty();
    if (a.rank != b.rank)
        return a.rank < b.rank;
    const int order = a.name.compare(b.name, Qt::CaseInsensitive);
    return order != 0 ? order < 0 : a.id.bytes() < b.id.bytes();
}

QList<SavedReplyPlace> movedReplies(QList<SavedReplyPlace> list, const RecordId &moved, const RecordId &neighbour, bool isBehind)
{
    std::ranges::sort(list, standsBefore);
    const auto placeOf = [&list](const RecordId &id) { return std::ranges::find(list, id, &SavedReplyPlace::id) - list.begin(); };
    const qsizetype from = placeOf(moved);
    if (from == list.size() || moved == neighbour)
        return {};
    const SavedReplyPlace one = list.takeAt(from);
    const qsizetype to = placeOf(neighbour) + (isBehind ? 1 : 0);
    if (to > list.size() || to == from || placeOf(neighbour) == list.size())
        return {};
    list.insert(to, one);
    qsizetype first = to;
    while (first > 0 && list.at(first - 1).rank.isEmpty())
        --first;
    QString lower = first > 0 ? list.at(first - 1).rank : QString();
    qsizetype last = to;
    while (last + 1 < list.size() && !list.at(last + 1).rank.isEmpty() && list.at(last + 1).rank <= lower)
        ++last;
    const QString upper = last + 1 < list.size() ? list.at(last + 1).rank : QString();
    QList<SavedReplyPlace> changed;
    for (qsizetype i = first; i <= last; ++i) {
        lower = rankBetween(lower, upper);
        changed.append({list.at(i).id, lower, list.at(i).name});
    }
    // Between the same two again and again a rank grows: then all of them get short ones.
    if (std::ranges::any_of(changed, [](const SavedReplyPlace &place) { return place.rank.size() > kLongestRank; })) {
        const QList<QString> ranks = rankSeries(int(list.size()));
        changed = list;
        for (qsizetype i = 0; i < changed.size(); ++i)
            changed[i].rank = ranks.at(i);
    }
    return changed;
}

} // namespace campanile::domain
