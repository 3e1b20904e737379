// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/inboxsql.h"

#include "app/store/inboxcolumns.h"
#include "app/store/reader_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::store {

using namespace inbox;

namespace {
using Field = InboxFilter::Field;

FactField factOf(Field field)
{
    switch (field) {
    case Field::Status: return kStatus;
    case Field::Type: return kType;
    case Field::Platform: return kPlatform;
    case Field::Sentiment: return kSentiment;
    case Field::Intent: return kIntent;
    case Field::Priority: return kPriority;
    case Field::Language: return kLanguage;
    case Field::Unread: return kUnread;
    case Field::Vip: return kVip;
    case Field::Attachment: return kAttachment;
    case Field::Assigned:
    case Field::Assignee: return kAssignee;
    case Field::Account: return kAccount;
    case Field::Deadline:
    case Field::Overdue:
    case Field::Review:
    case Field::At:
    case Field::Words:
    case Field::From:
    case Field::Tag:
        break;
    }
    return {};
}

QByteArray valueOf(FactField field)
{
    return "(facts >> " + QByteArray::number(field.shift) + " & " + QByteArray::number(field.mask()) + ')';
}

QByteArray listOf(const QList<int> &codes)
{
    QByteArray list;
    for (const int code : codes)
        list += (list.isEmpty() ? "" : ", ") + QByteArray::number(code);
    return '(' + list + ')';
}

/** One letter begins most words there are: looked for as a word of its own, where letters are not words by themselves. */
QString expressionOf(const QString &text)
{
    QString words = searchExpression(text);
    const QString last = words.section(u'"', -2, -2);
    if (words.endsWith(u'*') && last.size() == 1 && last.front().script() < QChar::Script_Han)
        words.chop(1);
    return words;
}

constexpr qsizetype kIndexedLetters = 3; ///< the longest beginning that the search index knows

QByteArray hasWaitingReply()
{
    return QByteArray("(rid IN (SELECT i.rid FROM rec_reply_draft d INDEXED BY ix_reply_draft_asked CROSS JOIN rec_inbox_item i INDEXED BY uq_inbox_item_id "
                      "ON i.id = d.inbox_item_id WHERE ") + waitsForReview() + "))";
}

// Stands in for the expression of the instant until the index is chosen.
constexpr char kAt[] = "\x01";
} // namespace

InboxSql::InboxSql(const InboxFilter &filter, bool inSearch) : m_inSearch(inSearch)
{
    for (const InboxFilter::Term &term : filter.terms)
        take(term, filter.nowMs);
    // Without words to look for, the drafts themselves are where a search begins.
    if (m_isReview && (!inSearch || !m_match.isEmpty()))
        add(hasWaitingReply(), false);
    switch (filter.snoozed) {
    case InboxFilter::Snoozed::Any:
        break;
    case InboxFilter::Snoozed::Hidden:
        add("(snoozed_until IS NULL OR snoozed_until <= ?)", false, {filter.nowMs});
        break;
    case InboxFilter::Snoozed::Only:
        m_tally.reset();
        add("snoozed_until > ?", false, {filter.nowMs});
        break;
    }
    if (m_tally)
        m_tally->sql = m_tallyParts.join(" AND ");
}

void InboxSql::add(const QByteArray &condition, bool negated, const QList<QVariant> &values)
{
    m_parts.append(negated ? "NOT " + condition : condition);
    m_values.append(values);
}

QByteArray InboxSql::sql(const QByteArray &at) const
{
    return m_parts.join(" AND ").replace(kAt, at);
}

QString InboxSql::quickMatch() const
{
    return m_beginnings.isEmpty() ? QString() : m_quick.join(u" AND "_s);
}

const char *waitsForReview()
{
    return "d.status = 'pending' AND json_extract(d.body, '$.metadata.askedAt') > ''";
}

QString foldedForSearch(const QString &text)
{
    QString folded = text.normalized(QString::NormalizationForm_D).toLower();
    folded.removeIf([](QChar c) { return c.isMark(); });
    return folded;
}

bool hasWordBeginning(QStringView folded, QStringView beginning)
{
    for (qsizetype at = folded.indexOf(beginning); at >= 0; at = folded.indexOf(beginning, at + 1)) {
        if (at == 0 || !(folded.at(at - 1).isLetterOrNumber() || folded.at(at - 1).isSurrogate()))
            return true;
    }
    return false;
}

QString InboxSql::match() const
{
    return m_match.join(u" AND ");
}

void InboxSql::take(const InboxFilter::Term &term, qint64 nowMs)
{
    switch (term.field) {
    case Field::Status:
    case Field::Type:
    case Field::Platform:
    case Field::Sentiment:
    case Field::Intent:
    case Field::Priority:
    case Field::Language:
        takeCodes(term);
        return;
    case Field::Unread:
    case Field::Vip:
    case Field::Attachment:
    case Field::Assigned: {
        const QByteArray condition = '(' + valueOf(factOf(term.field)) + " <> 0)";
        add(condition, term.negated);
        if (term.field == Field::Unread)
            m_tallyParts.append((term.negated ? "NOT " : "") + condition);
        else if (term.field == Field::Assigned)
            m_tallyParts.append(term.negated ? "who = x''" : "who <> x''");
        else
            m_tally.reset();
        return;
    }
    case Field::Overdue:
        m_tally.reset();
        m_isOverdue = m_isOverdue || !term.negated;
        add("(facts >> " + QByteArray::number(kDeadline.shift) + " & 1 AND (facts & 7) <= " + QByteArray::number(kLastOpenStatus) + " AND due_at < ?)",
            term.negated, {nowMs});
        return;
    case Field::Deadline:
        m_tally.reset();
        add("(facts >> " + QByteArray::number(kDeadline.shift) + " & 1 AND (facts & 7) <= " + QByteArray::number(kLastOpenStatus) + ")", term.negated);
        return;
    case Field::Review:
        m_tally.reset();
        m_isReview = m_isReview || !term.negated;
        if (term.negated)
            add(hasWaitingReply(), true);
        return;
    case Field::Account:
    case Field::Assignee:
        takeIds(term);
        return;
    case Field::At:
        m_tally.reset();
        if (!term.negated) {
            m_fromMs = std::max(m_fromMs, term.fromMs);
            m_toMs = std::min(m_toMs, term.toMs);
        }
        add(QByteArray("(") + kAt + " >= ? AND " + kAt + " < ?)", term.negated, {term.fromMs, term.toMs});
        return;
    case Field::Words:
    case Field::From:
    case Field::Tag:
        m_tally.reset();
        takeText(term);
        return;
    }
}

void InboxSql::takeCodes(const InboxFilter::Term &term)
{
    const FactField field = factOf(term.field);
    QList<int> codes;
    for (const QString &text : term.texts) {
        const auto code = term.field == Field::Language ? std::optional(languageCode(text)) : codeOf(field, text);
        if (code)
            codes.append(*code);
    }
    if (term.field == Field::Status && !term.negated)
        m_isOpenOnly = m_isOpenOnly || std::all_of(codes.begin(), codes.end(), [](int code) { return code <= kLastOpenStatus; });
    if (term.field == Field::Priority) {
        unsigned named = 0;
        for (const int code : codes)
            named |= 1u << code;
        m_priorities &= term.negated ? ~named : named;
    }
    const QByteArray condition = '(' + valueOf(field) + " IN " + listOf(codes) + ')';
    add(condition, term.negated);
    if ((field.mask() << field.shift & ~tallyMask()) == 0)
        m_tallyParts.append((term.negated ? "NOT " : "") + condition);
    else
        m_tally.reset();
}

void InboxSql::takeIds(const InboxFilter::Term &term)
{
    const FactField field = factOf(term.field);
    QList<int> codes;
    QList<QVariant> values;
    for (const RecordId &id : term.ids) {
        codes.append(idCode(field, id));
        values.append(QVariant::fromValue(id));
    }
    const QByteArray column = term.field == Field::Account ? "account_id" : "assigned_to_id";
    const QByteArray marks = '(' + QByteArray("?, ").repeated(term.ids.size()).chopped(term.ids.isEmpty() ? 0 : 2) + ')';
    add('(' + valueOf(field) + " IN " + listOf(codes) + " AND " + column + " IN " + marks + ')', term.negated, values);
    if (term.field == Field::Account || !m_tally)
        return m_tally.reset();
    m_tallyParts.append(QByteArray(term.negated ? "NOT " : "") + "(who IN " + marks + ')');
    m_tally->values.append(values);
}

void InboxSql::takeText(const InboxFilter::Term &term)
{
    // Who is not to be found is looked up whole, so one letter would leave nearly nobody.
    const QString text = term.texts.join(u' ');
    const QString words = term.negated ? expressionOf(text) : searchExpression(text);
    const QString column = term.field == Field::From ? u"sender"_s : term.field == Field::Tag ? u"tags"_s : u"{sender content tags}"_s;
    const QString expression = words.isEmpty() ? QString() : column + u" : ("_s + words + u')';
    if (term.negated) {
        if (!expression.isEmpty())
            add("(rid IN (SELECT rowid FROM inbox_fts WHERE inbox_fts MATCH ?))", true, {expression});
        return;
    }
    if (expression.isEmpty())
        return add("0", false); // nothing that can be looked for: nothing is found
    if (m_inSearch) {
        m_match.append(u'(' + expression + u')');
        const QString last = words.section(u'"', -2, -2);
        const bool isLong = words.endsWith(u'*') && last.size() > kIndexedLetters && !last.front().isSurrogate() && !last.at(1).isSurrogate() && !last.at(2).isSurrogate();
        if (isLong) {
            const QString beginning = words.chopped(last.size() + 2) + last.left(kIndexedLetters) + u"\"*"_s;
            m_quick.append(u'(' + column + u" : ("_s + beginning + u"))"_s);
            m_beginnings.append({term.field == Field::From ? Beginning::In::Sender : term.field == Field::Tag ? Beginning::In::Tags : Beginning::In::Anywhere,
                                 foldedForSearch(last)});
        } else {
            m_quick.append(m_match.constLast());
        }
    }
    if (term.field == Field::Tag) // the index holds words; a tag is all of them
        add("EXISTS (SELECT 1 FROM json_each(body, '$.tags') t WHERE lower(t.key) = ?)", false, {term.texts.join(u' ').toLower()});
}

} // namespace campanile::store
