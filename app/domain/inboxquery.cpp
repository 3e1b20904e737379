// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/inboxquery.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {
using Kind = InboxTerm::Kind;
constexpr qsizetype kMostTerms = 64;     ///< more is no filter that a person wrote
constexpr qsizetype kLongestValue = 200; ///< UTF-16 units
constexpr qsizetype kMostOffers = 16;

struct Operator {
    Kind kind;
    const char16_t *name;
};
constexpr std::array kOperators{
    Operator{Kind::From, u"from"}, Operator{Kind::Is, u"is"}, Operator{Kind::Type, u"type"}, Operator{Kind::Network, u"network"},
    Operator{Kind::To, u"to"}, Operator{Kind::Status, u"status"}, Operator{Kind::Assignee, u"assignee"}, Operator{Kind::Tag, u"tag"},
    Operator{Kind::Priority, u"priority"}, Operator{Kind::Sentiment, u"sentiment"}, Operator{Kind::Intent, u"intent"},
    Operator{Kind::Before, u"before"}, Operator{Kind::After, u"after"}, Operator{Kind::On, u"on"}, Operator{Kind::Language, u"lang"},
    Operator{Kind::Has, u"has"}};

std::optional<Kind> kindOf(QStringView name)
{
    for (const Operator &one : kOperators) {
        if (name.compare(QStringView(one.name), Qt::CaseInsensitive) == 0)
            return one.kind;
    }
    // What people write for it.
    if (name.compare(u"account", Qt::CaseInsensitive) == 0)
        return Kind::To;
    return name.compare(u"assigned", Qt::CaseInsensitive) == 0 ? std::optional(Kind::Assignee) : std::nullopt;
}

bool isDay(Kind kind)
{
    return kind == Kind::Before || kind == Kind::After || kind == Kind::On;
}

/** One piece between blanks: an operator or nothing, and its value without quotes. */
struct Piece {
    qsizetype at = 0;
    qsizetype end = 0;
    bool negated = false;
    bool quoted = false;
    bool open = false;
    QString name;  ///< before the colon; empty = text
    QString value;
};

/** Reads a quoted text whose opening quote is at @p at; a backslash keeps the next character. */
qsizetype takeQuoted(QStringView text, qsizetype at, Piece &piece)
{
    piece.quoted = true;
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text[i] == u'\\' && i + 1 < text.size())
            piece.value += text[++i];
        else if (text[i] == u'"')
            return i + 1;
        else
            piece.value += text[i];
    }
    piece.open = true;
    return text.size();
}

Piece takePiece(QStringView text, qsizetype at)
{
    Piece piece;
    piece.at = at;
    qsizetype i = at;
    if (text[i] == u'-' && i + 1 < text.size() && !text[i + 1].isSpace()) {
        piece.negated = true;
        ++i;
    }
    if (text[i] == u'"') {
        piece.end = takeQuoted(text, i, piece);
        return piece;
    }
    const qsizetype start = i;
    while (i < text.size() && !text[i].isSpace()) {
        if (text[i] == u':' && piece.name.isEmpty() && kindOf(text.sliced(start, i - start))) {
            piece.name = text.sliced(start, i - start).toString();
            if (i + 1 < text.size() && text[i + 1] == u'"') {
                piece.end = takeQuoted(text, i + 1, piece);
                return piece;
            }
            ++i;
            const qsizetype from = i;
            while (i < text.size() && !text[i].isSpace())
                ++i;
            piece.value = text.sliced(from, i - from).toString();
            piece.end = i;
            return piece;
        }
        ++i;
    }
    piece.value = text.sliced(start, i - start).toString();
    piece.end = i;
    return piece;
}

QList<Piece> piecesOf(QStringView text)
{
    QList<Piece> pieces;
    for (qsizetype i = 0; i < text.size();) {
        if (text[i].isSpace()) {
            ++i;
            continue;
        }
        pieces.append(takePiece(text, i));
        i = pieces.last().end;
    }
    return pieces;
}

/** The fixed value that @p value means, in its own spelling; nothing when there is none. */
std::optional<QString> fixedValue(Kind kind, const QString &value)
{
    const QStringList values = inboxQueryValues(kind);
    if (values.isEmpty())
        return value;
    for (const QString &one : values) {
        if (one.compare(value, Qt::CaseInsensitive) == 0)
            return one;
    }
    // What people write for it.
    static const QHash<QString, QString> others{{u"message"_s, u"dm"_s}, {u"messages"_s, u"dm"_s}, {u"comments"_s, u"comment"_s},
                                                {u"mentions"_s, u"mention"_s}, {u"reviews"_s, u"review"_s}, {u"x"_s, u"twitter"_s},
                                                {u"attachments"_s, u"attachment"_s}, {u"file"_s, u"attachment"_s}};
    const QString meant = others.value(value.toLower());
    return values.contains(meant) ? std::optional(meant) : std::nullopt;
}

QString quotedIfNeeded(const QString &value, bool isWord)
{
    bool plain = !value.isEmpty() && !value.startsWith(u'"');
    for (const QChar c : value)
        plain = plain && !c.isSpace() && !(isWord && (c == u'"'));
    if (plain && isWord) {
        const Piece piece = takePiece(value, 0);
        plain = piece.name.isEmpty() && !piece.negated;
    }
    if (plain)
        return value;
    QString text = value;
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + text + u'"';
}
} // namespace

QStringList inboxOperators()
{
    QStringList names;
    for (const Operator &one : kOperators)
        names.append(QString::fromUtf16(one.name));
    return names;
}

QString inboxOperatorName(Kind kind)
{
    for (const Operator &one : kOperators) {
        if (one.kind == kind)
            return QString::fromUtf16(one.name);
    }
    return {};
}

QStringList inboxQueryValues(Kind kind)
{
    switch (kind) {
    case Kind::Is:
        return {u"unread"_s, u"read"_s, u"open"_s, u"done"_s, u"assigned"_s, u"unassigned"_s, u"mine"_s, u"vip"_s, u"overdue"_s, u"review"_s, u"resolved"_s, u"snoozed"_s,
                u"spam"_s};
    case Kind::Type:
        return {u"comment"_s, u"dm"_s, u"mention"_s, u"review"_s};
    case Kind::Network:
        return {u"instagram"_s, u"facebook"_s, u"twitter"_s, u"linkedin"_s, u"tiktok"_s, u"youtube"_s, u"pinterest"_s, u"threads"_s, u"reddit"_s,
                u"mastodon"_s, u"bluesky"_s};
    case Kind::Status:
        return {u"new"_s, u"open"_s, u"pending"_s, u"replied"_s, u"resolved"_s, u"archived"_s, u"spam"_s};
    case Kind::Sentiment:
        return {u"positive"_s, u"neutral"_s, u"negative"_s};
    case Kind::Intent:
        return {u"question"_s, u"complaint"_s, u"praise"_s, u"lead"_s, u"spam"_s, u"other"_s};
    case Kind::Priority:
        return {u"urgent"_s, u"high"_s, u"medium"_s, u"low"_s};
    case Kind::Has:
        return {u"attachment"_s, u"deadline"_s};
    case Kind::Word:
    case Kind::From:
    case Kind::To:
    case Kind::Before:
    case Kind::After:
    case Kind::On:
    case Kind::Tag:
    case Kind::Assignee:
    case Kind::Language:
        break;
    }
    return {};
}

InboxQuery parseInboxQuery(QStringView text)
{
    InboxQuery query;
    const auto blame = [&](const Piece &piece, InboxQueryProblem::Kind kind) {
        query.problems.append({kind, piece.at, piece.end - piece.at, text.sliced(piece.at, piece.end - piece.at).toString()});
    };
    const QList<Piece> pieces = piecesOf(text);
    for (const Piece &piece : pieces) {
        if (query.terms.size() == kMostTerms)
            break;
        if (piece.open)
            blame(piece, InboxQueryProblem::Kind::OpenQuote);
        const Kind kind = piece.name.isEmpty() ? Kind::Word : kindOf(piece.name).value_or(Kind::Word);
        const QString value = piece.value.trimmed().left(kLongestValue).trimmed();
        if (value.isEmpty()) {
            if (kind != Kind::Word)
                blame(piece, InboxQueryProblem::Kind::MissingValue);
            continue;
        }
        const auto fixed = fixedValue(kind, value);
        if (!fixed)
            blame(piece, InboxQueryProblem::Kind::UnknownValue);
        else if (isDay(kind) && !inboxQueryDay(value, QDate(2026, 1, 1)))
            blame(piece, InboxQueryProblem::Kind::BadDate);
        else
            query.terms.append({kind, *fixed, piece.negated});
    }
    return query;
}

QString inboxQueryText(const QList<InboxTerm> &terms)
{
    QStringList parts;
    for (const InboxTerm &term : terms) {
        const bool isWord = term.kind == Kind::Word;
        parts.append((term.negated ? u"-"_s : QString()) + (isWord ? QString() : inboxOperatorName(term.kind) + u':')
                     + quotedIfNeeded(term.value, isWord));
    }
    return parts.join(u' ');
}

std::optional<QDate> inboxQueryDay(const QString &value, const QDate &today)
{
    const QString text = value.trimmed().toLower();
    if (text == u"today")
        return today;
    if (text == u"yesterday")
        return today.addDays(-1);
    static const QStringList weekdays{u"monday"_s, u"tuesday"_s, u"wednesday"_s, u"thursday"_s, u"friday"_s, u"saturday"_s, u"sunday"_s};
    if (const qsizetype weekday = weekdays.indexOf(text); weekday >= 0)
        return today.addDays(-((today.dayOfWeek() - int(weekday) - 1 + 6) % 7 + 1));
    if (text.size() >= 2 && text.size() <= 5 && !text.front().isLetter()) {
        bool isNumber = false;
        const int count = text.chopped(1).toInt(&isNumber);
        if (isNumber && count >= 0 && text.back() == u'd')
            return today.addDays(-count);
        if (isNumber && count >= 0 && text.back() == u'w')
            return today.addDays(-7 * qint64(count));
        if (isNumber && count >= 0 && text.back() == u'm')
            return today.addMonths(-count);
    }
    QDate day = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (!day.isValid())
        day = QDate::fromString(text + u"-01"_s, u"yyyy-MM-dd"_s);
    return day.isValid() && day.year() > 1900 && day.year() < 3000 ? std::optional(day) : std::nullopt;
}

InboxCompletion completeInboxQuery(QStringView text, qsizetype cursor, const QHash<Kind, QStringList> &names)
{
    InboxCompletion offer;
    cursor = std::clamp<qsizetype>(cursor, 0, text.size());
    offer.at = cursor;
    const QList<Piece> pieces = piecesOf(text.first(cursor));
    if (pieces.isEmpty() || pieces.last().end != cursor || (pieces.last().quoted && !pieces.last().open))
        return offer;
    const Piece &piece = pieces.last();
    offer.at = piece.at;
    offer.length = cursor - piece.at;
    const QString minus = piece.negated ? u"-"_s : QString();
    if (piece.name.isEmpty()) {
        for (const Operator &one : kOperators) {
            const QString name = QString::fromUtf16(one.name);
            if (!piece.quoted && name.startsWith(piece.value, Qt::CaseInsensitive))
                offer.texts.append(minus + name + u':');
        }
    } else {
        const Kind kind = kindOf(piece.name).value_or(Kind::Word);
        QStringList values = inboxQueryValues(kind) + names.value(kind);
        if (isDay(kind))
            values += {u"today"_s, u"yesterday"_s, u"7d"_s, u"30d"_s};
        for (const QString &value : values) {
            if (value.startsWith(piece.value, Qt::CaseInsensitive) && value != piece.value)
                offer.texts.append(minus + inboxOperatorName(kind) + u':' + quotedIfNeeded(value, false));
        }
        offer.texts.removeDuplicates();
    }
    offer.texts = offer.texts.mid(0, kMostOffers);
    return offer;
}

} // namespace campanile::domain
