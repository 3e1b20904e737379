// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/inboxcolumns.h"

#include "app/store/inboxderive.h"
#include "app/store/schema.h"

#include <simdjson.h>

#include <array>

using namespace Qt::StringLiterals;

namespace campanile::store {

namespace inbox {
namespace {
// The place of a value in its list is its code; lists grow at their end only, for caches keep the codes.
constexpr std::array<std::string_view, 7> kStatuses{"new", "open", "pending", "replied", "resolved", "archived", "spam"};
constexpr std::array<std::string_view, 4> kTypes{"comment", "dm", "mention", "review"};
constexpr std::array<std::string_view, 11> kPlatforms{"instagram", "facebook", "twitter", "linkedin", "tiktok", "youtube",
                                                      "pinterest", "threads", "reddit", "mastodon", "bluesky"};
constexpr std::array<std::string_view, 4> kSentiments{"", "positive", "neutral", "negative"};
constexpr std::array<std::string_view, 7> kIntents{"", "question", "complaint", "praise", "lead", "spam", "other"};
constexpr std::array<std::string_view, 4> kPriorities{"low", "medium", "high", "urgent"};

template<size_t N>
std::optional<int> placeIn(const std::array<std::string_view, N> &values, std::string_view wire)
{
    for (size_t i = 0; i < N; ++i) {
        if (values[i] == wire)
            return int(i);
    }
    return {};
}

std::optional<int> code(FactField field, std::string_view wire)
{
    switch (field.shift) {
    case kStatus.shift: return placeIn(kStatuses, wire);
    case kType.shift: return placeIn(kTypes, wire);
    case kPlatform.shift: return placeIn(kPlatforms, wire);
    case kSentiment.shift: return placeIn(kSentiments, wire);
    case kIntent.shift: return placeIn(kIntents, wire);
    case kPriority.shift: return placeIn(kPriorities, wire);
    }
    return {};
}
} // namespace

std::optional<int> codeOf(FactField field, QStringView wire)
{
    const QByteArray bytes = wire.toUtf8();
    return code(field, std::string_view(bytes.constData(), size_t(bytes.size())));
}

QString wordOf(FactField field, int code)
{
    const auto at = [code](const auto &values) {
        return code >= 0 && size_t(code) < values.size() ? QString::fromLatin1(values[size_t(code)].data(), qsizetype(values[size_t(code)].size())) : QString();
    };
    switch (field.shift) {
    case kStatus.shift: return at(kStatuses);
    case kType.shift: return at(kTypes);
    case kPlatform.shift: return at(kPlatforms);
    case kSentiment.shift: return at(kSentiments);
    case kIntent.shift: return at(kIntents);
    case kPriority.shift: return at(kPriorities);
    }
    return {};
}

// Base 27 over the first three letters of the primary subtag (BCP 47); 0 = none.
int languageCode(QStringView tag)
{
    int result = 0;
    int letters = 0;
    for (const QChar c : tag) {
        const char16_t low = c.toLower().unicode();
        if (low < u'a' || low > u'z' || letters == 3)
            break;
        result = result * 27 + (low - u'a' + 1);
        ++letters;
    }
    return result;
}

int idCode(FactField field, const RecordId &id)
{
    if (id.isNull())
        return 0;
    const QByteArray bytes = id.bytes();
    // FNV-1a, 32 bits, folded; never 0, which stands for nobody.
    quint32 hash = 2166136261u;
    for (const char byte : bytes)
        hash = (hash ^ quint8(byte)) * 16777619u;
    return 1 + int((hash ^ (hash >> 16)) % quint32(field.mask()));
}

const std::vector<DerivedColumn> &derivedColumns()
{
    static const std::vector<DerivedColumn> columns{
        {"list_at", {"lastMessageAt", "receivedAt"}},
        {"list_key", {"lastMessageAt", "receivedAt", "priority"}},
        {"facts", {"status", "type", "platform", "sentiment", "correctedSentiment", "intent", "correctedIntent", "priority", "readAt", "isVip",
                   "attachments", "remoteDeletedAt", "moderation", "slaDeadline", "resolutionDueAt", "language", "assignedToId", "accountId"}},
        // The deadline that counts: of the first reply, and once that is given of the resolution.
        {"due_at", {"slaDeadline", "resolutionDueAt"}},
        {"ended_at", {"status", "statusAt", "resolvedAt"}},
        {"ended_case", {"status", "statusAt", "resolvedAt", "receivedAt", "metadata", "resolutionBreach"}}};
    return columns;
}

qint64 tallyMask()
{
    return kStatus.mask() << kStatus.shift | kType.mask() << kType.shift | kUnread.mask() << kUnread.shift;
}

QList<QByteArray> indexSql()
{
    const QByteArray mask = QByteArray::number(tallyMask());
    const auto change = [&](const char *row, const char *by) {
        return QByteArray("INSERT INTO inbox_tally (facts, who, n) VALUES (") + row + ".facts & " + mask + ", coalesce(" + row + ".assigned_to_id, x''), " + by
            + ") ON CONFLICT (facts, who) DO UPDATE SET n = n + excluded.n; ";
    };
    return {
        "CREATE INDEX ix_inbox_list_key ON rec_inbox_item (list_key, rid, facts, snoozed_until)",
        "CREATE INDEX ix_inbox_list_sla ON rec_inbox_item (due_at, rid, facts, snoozed_until, list_at) "
        "WHERE due_at IS NOT NULL AND (facts & 7) < 2",
        // What waits for an answer is little beside what was answered, and is what is looked at most.
        "CREATE INDEX ix_inbox_open_key ON rec_inbox_item (list_key, rid, facts, snoozed_until) WHERE (facts & 7) < 2",
        // Few conversations sleep.
        "CREATE INDEX ix_inbox_snoozed ON rec_inbox_item (snoozed_until) WHERE snoozed_until IS NOT NULL",
        // For figures: what was closed, in the order in which it was, so that closing adds at the end.
        "CREATE INDEX ix_inbox_ended ON rec_inbox_item (ended_at, rid, ended_case) WHERE ended_at IS NOT NULL",
        "DROP TABLE IF EXISTS inbox_tally",
        "CREATE TABLE inbox_tally (facts INTEGER NOT NULL, who BLOB NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (facts, who)) STRICT, WITHOUT ROWID",
        "INSERT INTO inbox_tally SELECT facts & " + mask + ", coalesce(assigned_to_id, x''), count(*) FROM rec_inbox_item GROUP BY 1, 2",
        "CREATE TRIGGER inbox_tally_insert AFTER INSERT ON rec_inbox_item BEGIN " + change("new", "1") + "END",
        "CREATE TRIGGER inbox_tally_delete AFTER DELETE ON rec_inbox_item BEGIN " + change("old", "-1") + "END",
        "CREATE TRIGGER inbox_tally_update AFTER UPDATE OF facts, assigned_to_id ON rec_inbox_item BEGIN " + change("old", "-1") + change("new", "1") + "END",
    };
}

} // namespace inbox

namespace {
using namespace inbox;

struct Facts {
    std::optional<qint64> lastMessageAt, receivedAt, slaDeadline, resolutionDueAt;
    int priority = 1; ///< medium
    std::string_view sentiment, correctedSentiment, intent, correctedIntent;
    qint64 bits = 0;

    void put(FactField field, qint64 value)
    {
        bits = (bits & ~(field.mask() << field.shift)) | (value & field.mask()) << field.shift;
    }
};

void takeText(Facts &facts, std::string_view key, std::string_view text)
{
    const auto unknown = [](FactField field) { return int(field.mask()); };
    if (key == "status")
        facts.put(kStatus, code(kStatus, text).value_or(unknown(kStatus)));
    else if (key == "type")
        facts.put(kType, code(kType, text).value_or(unknown(kType)));
    else if (key == "platform")
        facts.put(kPlatform, code(kPlatform, text).value_or(unknown(kPlatform)));
    else if (key == "priority")
        facts.priority = code(kPriority, text).value_or(1);
    else if (key == "sentiment")
        facts.sentiment = text;
    else if (key == "correctedSentiment")
        facts.correctedSentiment = text;
    else if (key == "intent")
        facts.intent = text;
    else if (key == "correctedIntent")
        facts.correctedIntent = text;
    else if (key == "lastMessageAt")
        facts.lastMessageAt = parseInstant(text);
    else if (key == "receivedAt")
        facts.receivedAt = parseInstant(text);
    else if (key == "readAt")
        facts.put(kUnread, 0);
    else if (key == "remoteDeletedAt")
        facts.put(kDeleted, 1);
    else if (key == "moderation")
        facts.put(kModerated, text != "visible");
    else if (key == "slaDeadline")
        facts.slaDeadline = parseInstant(text);
    else if (key == "resolutionDueAt")
        facts.resolutionDueAt = parseInstant(text);
    else if (key == "language")
        facts.put(kLanguage, languageCode(QString::fromUtf8(text.data(), qsizetype(text.size()))));
    else if (key == "assignedToId" || key == "accountId") {
        const FactField field = key == "accountId" ? kAccount : kAssignee;
        facts.put(field, idCode(field, RecordId::parse(QByteArrayView(text.data(), qsizetype(text.size()))).value_or(RecordId())));
    }
}
} // namespace

void deriveInboxColumns(const TypeTable &table, const simdjson::dom::object &item, ParsedRecord &record)
{
    Facts facts;
    facts.put(kUnread, 1);
    for (const auto &[key, value] : item) {
        std::string_view text;
        simdjson::dom::array list;
        if (!value.get(text))
            takeText(facts, key, text);
        else if (key == "isVip")
            facts.put(kVip, value.is_bool() && bool(value));
        else if (key == "attachments" && !value.get(list))
            facts.put(kAttachment, list.size() > 0);
    }
    facts.put(kPriority, facts.priority);
    facts.put(kSentiment, code(kSentiment, facts.correctedSentiment.empty() ? facts.sentiment : facts.correctedSentiment).value_or(0));
    facts.put(kIntent, code(kIntent, facts.correctedIntent.empty() ? facts.intent : facts.correctedIntent).value_or(6));
    const auto due = facts.slaDeadline ? facts.slaDeadline : facts.resolutionDueAt;
    facts.put(kDeadline, due.has_value());
    const qint64 at = std::clamp<qint64>(facts.lastMessageAt ? *facts.lastMessageAt : facts.receivedAt.value_or(0), 0, (qint64(1) << kTimeBits) - 1);
    const size_t first = table.columns.size() - derivedColumns().size();
    record.columns[first] = at;
    record.columns[first + 1] = (qint64(facts.priority) << kTimeBits) + at;
    record.columns[first + 2] = facts.bits;
    if (due)
        record.columns[first + 3] = *due;
    deriveEnd(item, record.columns[first + 4], record.columns[first + 5]);
}

} // namespace campanile::store
