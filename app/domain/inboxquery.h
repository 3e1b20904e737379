// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace campanile::domain {

/**
 * One condition of a filter. The value stands as it was written: names of accounts and people are looked up later, by who
 * knows them.
 */
struct InboxTerm {
    enum class Kind { Word, From, To, Is, Before, After, On, Tag, Type, Network, Status, Assignee, Sentiment, Intent, Priority, Language, Has };
    Kind kind = Kind::Word;
    QString value;
    bool negated = false;
    bool operator==(const InboxTerm &) const = default;
};

/** What is wrong with a part of the text; that part filters nothing. */
struct InboxQueryProblem {
    enum class Kind {
        UnknownValue, ///< the operator takes one of inboxQueryValues()
        BadDate,      ///< not a date, not one of the words for days
        MissingValue, ///< an operator with nothing after the colon
        OpenQuote     ///< the quote runs to the end of the text, which is taken as its end
    };
    Kind kind = Kind::UnknownValue;
    qsizetype at = 0;     ///< UTF-16 unit in the text
    qsizetype length = 0;
    QString part;         ///< as it was written
    bool operator==(const InboxQueryProblem &) const = default;
};

/** A filter taken apart: every term must hold. */
struct InboxQuery {
    QList<InboxTerm> terms;
    QList<InboxQueryProblem> problems;
    [[nodiscard]] bool isEmpty() const { return terms.isEmpty(); }
};

/**
 * The filter language of the inbox: words and "quoted phrases" are looked for in the text; `from:`, `to:`, `is:`, `before:`, `after:`,
 * `on:`, `tag:`, `type:`, `network:`, `status:`, `assignee:`, `sentiment:`, `intent:`, `priority:`, `lang:` and `has:` narrow, a minus before a term
 * turns it round. `account:` is another word for `to:`, `assigned:` for `assignee:`. Names of operators and fixed values are the same in
 * every language and in any case; an unknown operator is text. Pure; any text gives a result.
 */
[[nodiscard]] InboxQuery parseInboxQuery(QStringView text);
/** The filter as text again: parsing it gives the same terms. */
[[nodiscard]] QString inboxQueryText(const QList<InboxTerm> &terms);

/** The operators, without colon, in the order in which they are offered. */
[[nodiscard]] QStringList inboxOperators();
[[nodiscard]] QString inboxOperatorName(InboxTerm::Kind kind);
/** The values that @p kind takes; empty when any text will do. */
[[nodiscard]] QStringList inboxQueryValues(InboxTerm::Kind kind);

/**
 * The day of `before:`, `after:` and `on:`: 2026-11-21, 2026-11 (its first day), "today", "yesterday", weekdays in English (the last one
 * before @p today) and "7d", "2w", "3m" (that long ago).
 */
[[nodiscard]] std::optional<QDate> inboxQueryDay(const QString &value, const QDate &today);

/** What to offer while a filter is typed. */
struct InboxCompletion {
    qsizetype at = 0;      ///< what is replaced begins here
    qsizetype length = 0;
    QStringList texts;     ///< each whole: "is:unread", "from:"
};
/** @p names: values that only the workspace knows (accounts, people, tags, languages), by kind. At most 16 texts. */
[[nodiscard]] InboxCompletion completeInboxQuery(QStringView text, qsizetype cursor, const QHash<InboxTerm::Kind, QStringList> &names = {});

} // namespace campanile::domain
