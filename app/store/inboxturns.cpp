// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/inboxturns.h"

#include "app/store/inboxcolumns.h"
#include "app/store/inboxderive.h"
#include "app/store/reader_p.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

// Conversations as figures need them, a million of them without touching a body: one narrow index of messages is walked beside
// the index of ids, both in the order of ids, and what else has to be known of an item comes from the index that lists it by time.
namespace campanile::store {

using namespace inbox;

namespace {

std::string_view textAt(const simdjson::dom::object &object, std::string_view key)
{
    std::string_view text;
    return object[key].get(text) ? std::string_view() : text;
}

std::optional<qint64> instantAt(const simdjson::dom::object &object, std::string_view key)
{
    return parseInstant(textAt(object, key));
}

/** What the indexes tell of an item. */
struct ItemMark {
    qint64 rid = 0;
    qint64 facts = 0;
    qint64 endedAt = -1;
    qint64 endedCase = -1;
};

/** Accounts that have items, each found by one step in an index that begins with the account. */
constexpr char kAccountsOfItems[] = "WITH RECURSIVE occurring(id) AS (SELECT min(account_id) FROM rec_inbox_item UNION ALL "
                                    "SELECT (SELECT min(account_id) FROM rec_inbox_item WHERE account_id > occurring.id) FROM occurring WHERE occurring.id IS NOT NULL) "
                                    "SELECT id FROM occurring WHERE id IS NOT NULL";
constexpr char kPeopleOfItems[] = "SELECT DISTINCT who FROM inbox_tally WHERE who <> x''";

/** Ids by the code that an item's facts keep of them. A code that several share has to be looked up in the row. */
class CodedIds
{
public:
    /** @p occurring gives every id that an item has, also of records that are gone: a code may only be trusted when it is known to be one's own. */
    CodedIds(Database &db, FactField field, char letter, const QByteArray &occurring, const QByteArray &column) : m_db(db), m_field(field), m_letter(letter), m_column(column)
    {
        Statement all = db.prepare(occurring);
        while (all.step()) {
            const auto id = RecordId::fromBytes(letter, all.viewAt(0));
            if (!id)
                continue;
            const int code = idCode(field, *id);
            if (m_ids.contains(code))
                m_shared.insert(code);
            else
                m_ids.insert(code, id->toString());
        }
    }

    [[nodiscard]] QString idOf(const ItemMark &mark)
    {
        const int code = int(mark.facts >> m_field.shift & m_field.mask());
        if (code == 0)
            return {};
        const auto known = m_ids.constFind(code);
        if (known != m_ids.constEnd() && !m_shared.contains(code))
            return *known;
        Statement row = m_db.prepare("SELECT " + m_column + " FROM rec_inbox_item WHERE rid = ?");
        if (!row.add(mark.rid).step() || row.isNull(0))
            return {};
        const auto id = RecordId::fromBytes(m_letter, row.viewAt(0));
        return id ? id->toString() : QString();
    }

private:
    Database &m_db;
    const FactField m_field;
    const char m_letter;
    const QByteArray m_column;
    QHash<int, QString> m_ids;
    QSet<int> m_shared;
};

QStringList wordsOf(FactField field)
{
    QStringList words;
    for (int code = 0; code <= int(field.mask()); ++code)
        words.append(wordOf(field, code));
    return words;
}

/** One walk over everything. */
class ThreadWalk
{
public:
    explicit ThreadWalk(Database &db)
        : m_db(db), m_accounts(db, kAccount, 's', kAccountsOfItems, "account_id"), m_people(db, kAssignee, 'u', kPeopleOfItems, "assigned_to_id"),
          m_statuses(wordsOf(kStatus)), m_types(wordsOf(kType)), m_platforms(wordsOf(kPlatform)), m_priorities(wordsOf(kPriority))
    {
    }

    void walk(const TakeThread &take)
    {
        readMarks();
        Statement items = m_db.prepare("SELECT id, rid FROM rec_inbox_item INDEXED BY uq_inbox_item_id ORDER BY id");
        Statement turns = m_db.prepare("SELECT inbox_item_id, turn, turn_due, turn_by FROM rec_inbox_message INDEXED BY ix_inbox_turns WHERE turn IS NOT NULL "
                                       "ORDER BY inbox_item_id, turn");
        bool hasTurn = turns.step();
        InboxThreadRow row;
        while (items.step()) {
            const QByteArrayView id = items.viewAt(0);
            row.turns.clear();
            // Messages whose item is not here are passed over.
            int order = -1;
            while (hasTurn && (order = compare(turns.viewAt(0), id)) <= 0) {
                if (order == 0)
                    row.turns.append(turnOf(turns));
                hasTurn = turns.step();
            }
            const auto mark = std::lower_bound(m_marks.cbegin(), m_marks.cend(), items.intAt(1), [](const ItemMark &one, qint64 rid) { return one.rid < rid; });
            if (mark == m_marks.cend() || mark->rid != items.intAt(1))
                continue;
            row.id = RecordId::fromBytes('i', id).value_or(RecordId());
            fill(row, *mark);
            if (!take(row))
                return;
        }
    }

private:
    static int compare(QByteArrayView a, QByteArrayView b)
    {
        const int order = std::memcmp(a.data(), b.data(), size_t(std::min(a.size(), b.size())));
        return order != 0 ? order : int(a.size() - b.size());
    }

    void readMarks()
    {
        Statement all = m_db.prepare("SELECT rid, facts FROM rec_inbox_item INDEXED BY ix_inbox_list_key");
        while (all.step())
            m_marks.push_back({all.intAt(0), all.intAt(1)});
        std::sort(m_marks.begin(), m_marks.end(), [](const ItemMark &a, const ItemMark &b) { return a.rid < b.rid; });
        Statement ended = m_db.prepare("SELECT rid, ended_at, ended_case FROM rec_inbox_item INDEXED BY ix_inbox_ended WHERE ended_at IS NOT NULL");
        while (ended.step()) {
            const auto mark = std::lower_bound(m_marks.begin(), m_marks.end(), ended.intAt(0), [](const ItemMark &one, qint64 rid) { return one.rid < rid; });
            if (mark == m_marks.end() || mark->rid != ended.intAt(0))
                continue;
            mark->endedAt = ended.intAt(1);
            mark->endedCase = ended.intAt(2);
        }
    }

    [[nodiscard]] InboxTurnRow turnOf(const Statement &turns)
    {
        const qint64 turn = turns.intAt(1);
        InboxTurnRow one{turn / 2, turn % 2 == 0, {}, -1};
        if (!one.isInbound && !turns.isNull(2))
            one.dueAt = turns.intAt(2);
        if (one.isInbound || turns.isNull(3))
            return one;
        const QByteArray by = turns.bytesAt(3);
        auto known = m_authors.constFind(by);
        if (known == m_authors.constEnd())
            known = m_authors.insert(by, RecordId::fromBytes('u', by).value_or(RecordId()).toString());
        one.author = *known;
        return one;
    }

    void fill(InboxThreadRow &row, const ItemMark &mark)
    {
        const auto code = [&mark](FactField field) { return int(mark.facts >> field.shift & field.mask()); };
        row.account = m_accounts.idOf(mark);
        row.assignee = m_people.idOf(mark);
        row.status = m_statuses.value(code(kStatus));
        row.type = m_types.value(code(kType));
        row.platform = m_platforms.value(code(kPlatform));
        row.priority = m_priorities.value(code(kPriority));
        row.endedAt = mark.endedAt;
        row.caseAt = mark.endedCase < 0 ? -1 : mark.endedCase / 2;
        row.isResolvedLate = mark.endedCase >= 0 && mark.endedCase % 2 == 1;
    }

    Database &m_db;
    std::vector<ItemMark> m_marks; ///< by rid
    CodedIds m_accounts;
    CodedIds m_people;
    QHash<QByteArray, QString> m_authors;
    const QStringList m_statuses, m_types, m_platforms, m_priorities;
};

} // namespace

void inbox::deriveEnd(const simdjson::dom::object &item, ColumnValue &endedAt, ColumnValue &endedCase)
{
    const std::string_view status = textAt(item, "status");
    if (status != "pending" && status != "replied" && status != "resolved" && status != "archived")
        return;
    // A client that is offline knows when it resolved, and the time of the status only when the server has told.
    const auto resolved = status == "resolved" ? instantAt(item, "resolvedAt") : std::nullopt;
    const auto ended = resolved ? resolved : instantAt(item, "statusAt");
    if (!ended)
        return;
    simdjson::dom::object kept;
    const auto started = item["metadata"]["resolution"].get(kept) ? std::nullopt : instantAt(kept, "startedAt");
    const qint64 from = started ? *started : instantAt(item, "receivedAt").value_or(*ended);
    bool isLate = false;
    if (item["resolutionBreach"].get(isLate))
        isLate = false;
    endedAt = *ended;
    endedCase = std::max<qint64>(0, from) * 2 + (isLate ? 1 : 0);
}

void inbox::deriveTurn(const simdjson::dom::object &message, ColumnValue &turn, ColumnValue &due, ColumnValue &by)
{
    const bool isInbound = textAt(message, "direction") == "inbound";
    const std::string_view status = textAt(message, "sendStatus");
    if (!isInbound && !status.empty() && status != "sent")
        return;
    const auto sent = isInbound ? std::nullopt : instantAt(message, "sentAt");
    const auto at = sent ? sent : instantAt(message, "occurredAt");
    if (!at || *at < 0)
        return;
    turn = *at * 2 + (isInbound ? 0 : 1);
    if (const auto wasDue = isInbound ? std::nullopt : instantAt(message, "replyDueAt"))
        due = *wasDue;
    const std::string_view author = isInbound ? std::string_view() : textAt(message, "authorId");
    if (const auto id = RecordId::parse(QByteArrayView(author.data(), qsizetype(author.size()))))
        by = id->bytes();
}

Result<InboxReach> Reader::inboxThreads(const TakeThread &take)
{
    InboxReach reach;
    if (!d->schema.find(u"InboxItem") || !d->schema.find(u"InboxMessage"))
        return reach;
    Transaction snapshot(d->db, Transaction::Kind::Read);
    {
        // The newest piece reaches to now; what lies before a gap is not whole.
        Statement pieces = d->db.prepare("SELECT from_ms FROM coverage WHERE typ = 'InboxMessage' AND key = '' ORDER BY to_ms DESC, from_ms LIMIT 1");
        if (pieces.step())
            reach.completeFromMs = pieces.intAt(0);
    }
    ThreadWalk(d->db).walk(take);
    if (const auto done = snapshot.commit(); !done)
        return done.error();
    return reach;
}

} // namespace campanile::store
