// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/inboxfilter.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace campanile::models {

namespace {
using Kind = domain::InboxTerm::Kind;
using Field = store::InboxFilter::Field;
using Term = store::InboxFilter::Term;

QList<RecordId> idsOf(const QList<InboxNames::Name> &names, const QString &wanted)
{
    QList<RecordId> exact, begins;
    const QString bare = wanted.startsWith(u'@') ? wanted.mid(1) : wanted;
    for (const InboxNames::Name &name : names) {
        for (const QString &one : name.names) {
            const QString text = one.startsWith(u'@') ? one.mid(1) : one;
            if (text.compare(bare, Qt::CaseInsensitive) == 0)
                exact.append(name.id);
            else if (text.startsWith(bare, Qt::CaseInsensitive))
                begins.append(name.id);
        }
    }
    return exact.isEmpty() ? begins : exact;
}

Term is(const QString &value, bool negated, const InboxNames &names)
{
    Term term;
    term.negated = negated;
    if (value == u"unread" || value == u"read") {
        term.field = Field::Unread;
        term.negated = negated != (value == u"read");
    } else if (value == u"assigned" || value == u"unassigned") {
        term.field = Field::Assigned;
        term.negated = negated != (value == u"unassigned");
    } else if (value == u"mine") {
        term.field = Field::Assignee;
        if (!names.me.isNull())
            term.ids = {names.me};
    } else if (value == u"vip") {
        term.field = Field::Vip;
    } else if (value == u"overdue") {
        term.field = Field::Overdue;
    } else if (value == u"review") {
        term.field = Field::Review;
    } else {
        term.field = Field::Status;
        if (value == u"open")
            term.texts = {u"new"_s, u"open"_s};
        else if (value == u"resolved")
            term.texts = {value};
        else if (value == u"done")
            term.texts = {u"replied"_s, u"resolved"_s, u"archived"_s};
        else
            term.texts = {u"spam"_s};
    }
    return term;
}

Term days(Kind kind, const QString &value, bool negated, const InboxNames &names, qint64 nowMs)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, names.zone).date();
    const QDate day = domain::inboxQueryDay(value, today).value_or(today);
    Term term;
    term.field = Field::At;
    term.negated = negated;
    term.fromMs = kind == Kind::Before ? 0 : day.startOfDay(names.zone).toMSecsSinceEpoch();
    if (kind == Kind::Before)
        term.toMs = day.startOfDay(names.zone).toMSecsSinceEpoch();
    else if (kind == Kind::On)
        term.toMs = day.addDays(1).startOfDay(names.zone).toMSecsSinceEpoch();
    else
        term.toMs = std::numeric_limits<qint64>::max();
    return term;
}

Field fieldOf(Kind kind)
{
    switch (kind) {
    case Kind::From: return Field::From;
    case Kind::To: return Field::Account;
    case Kind::Tag: return Field::Tag;
    case Kind::Type: return Field::Type;
    case Kind::Network: return Field::Platform;
    case Kind::Status: return Field::Status;
    case Kind::Assignee: return Field::Assignee;
    case Kind::Sentiment: return Field::Sentiment;
    case Kind::Intent: return Field::Intent;
    case Kind::Priority: return Field::Priority;
    case Kind::Language: return Field::Language;
    case Kind::Has: return Field::Attachment;
    case Kind::Before:
    case Kind::After:
    case Kind::On: return Field::At;
    case Kind::Word:
    case Kind::Is:
        break;
    }
    return Field::Words;
}
} // namespace

store::InboxFilter toInboxFilter(const domain::InboxQuery &query, const InboxNames &names, qint64 nowMs)
{
    store::InboxFilter filter;
    filter.nowMs = nowMs;
    bool asksForSpam = false;
    for (const domain::InboxTerm &one : query.terms) {
        if (one.kind == Kind::Is && one.value == u"snoozed") {
            filter.snoozed = one.negated ? store::InboxFilter::Snoozed::Hidden : store::InboxFilter::Snoozed::Only;
            continue;
        }
        asksForSpam = asksForSpam || (one.value == u"spam" && (one.kind == Kind::Is || one.kind == Kind::Status));
        if (one.kind == Kind::Is) {
            filter.terms.append(is(one.value, one.negated, names));
            continue;
        }
        if (fieldOf(one.kind) == Field::At) {
            filter.terms.append(days(one.kind, one.value, one.negated, names, nowMs));
            continue;
        }
        Term term;
        term.field = fieldOf(one.kind);
        term.negated = one.negated;
        if (one.kind == Kind::To)
            term.ids = idsOf(names.accounts, one.value);
        else if (one.kind == Kind::Assignee)
            term.ids = idsOf(names.people, one.value);
        else if (one.kind == Kind::Has && one.value == u"deadline")
            term.field = Field::Deadline;
        else
            term.texts = {one.value};
        filter.terms.append(term);
    }
    // Two of the same kind mean one or the other: nothing is of two types at once. What is turned round stands for itself.
    QList<Term> joined;
    for (const Term &term : std::as_const(filter.terms)) {
        const bool joins = !term.negated && (!term.texts.isEmpty() || !term.ids.isEmpty()) && term.field != Field::Words && term.field != Field::From
            && term.field != Field::Tag;
        const auto same = std::find_if(joined.begin(), joined.end(), [&](const Term &other) { return joins && !other.negated && other.field == term.field; });
        if (same == joined.end()) {
            joined.append(term);
        } else {
            same->texts += term.texts;
            same->ids += term.ids;
        }
    }
    filter.terms = joined;
    if (!asksForSpam) {
        Term spam;
        spam.field = Field::Status;
        spam.negated = true;
        spam.texts = {u"spam"_s};
        filter.terms.append(spam);
    }
    return filter;
}

bool leavesWithStatus(const store::InboxFilter &filter, const QString &status)
{
    const bool isRead = status == u"resolved" || status == u"archived" || status == u"spam"; // what is done with is read
    return std::any_of(filter.terms.begin(), filter.terms.end(), [&](const Term &term) {
        if (term.field == Field::Status)
            return term.texts.contains(status) == term.negated;
        return term.field == Field::Unread && isRead && !term.negated;
    });
}

} // namespace campanile::models
