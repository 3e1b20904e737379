// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/reader_p.h"

#include "api/posttexts.h"

#include <QHash>

#include <simdjson.h>

#include <algorithm>

using namespace Qt::StringLiterals;

// Posts as a calendar shows them: one range scan over posts, one over their targets, one over their assets.
namespace campanile::store {

namespace {
constexpr qsizetype kPostExcerpt = 160;

QString postText(simdjson::dom::element value)
{
    std::string_view text;
    return value.get(text) ? QString() : QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString excerpt(simdjson::dom::element value)
{
    std::string_view text;
    if (value.get(text))
        return {};
    // Four bytes are the longest character, so this many always hold the excerpt.
    const QString head = QString::fromUtf8(text.data(), qsizetype(std::min<size_t>(text.size(), size_t(kPostExcerpt) * 4)));
    return head.size() <= kPostExcerpt ? head : head.left(head.at(kPostExcerpt - 1).isHighSurrogate() ? kPostExcerpt - 1 : kPostExcerpt);
}

qint64 instant(simdjson::dom::element value)
{
    std::string_view text;
    return value.get(text) ? 0 : parseInstant(text).value_or(0);
}

QStringList keysOf(simdjson::dom::element value, SharedTexts &shared)
{
    QStringList keys;
    simdjson::dom::object object;
    if (value.get(object))
        return keys;
    for (const auto &member : object)
        keys.append(shared.of({member.key.data(), qsizetype(member.key.size())}));
    return keys;
}

QString sharedText(simdjson::dom::element value, SharedTexts &shared)
{
    std::string_view text;
    return value.get(text) ? QString() : shared.of({text.data(), qsizetype(text.size())});
}

QStringList textsOf(simdjson::dom::element value)
{
    QStringList texts;
    simdjson::dom::array array;
    if (value.get(array))
        return texts;
    for (const auto member : array)
        texts.append(postText(member));
    return texts;
}

RecordId idOf(simdjson::dom::element value)
{
    std::string_view text;
    if (value.get(text))
        return {};
    return RecordId::parse(QByteArrayView(text.data(), qsizetype(text.size()))).value_or(RecordId());
}

bool accepts(const PostFilter &filter, const PostCalendarRow &row)
{
    if (!filter.campaigns.isEmpty() && !filter.campaigns.contains(row.campaign))
        return false;
    if (!filter.statuses.isEmpty() && !filter.statuses.contains(row.status))
        return false;
    const auto tagged = [&](const QString &tag) { return row.tags.contains(tag); };
    if (!filter.tags.isEmpty() && std::none_of(filter.tags.begin(), filter.tags.end(), tagged))
        return false;
    const auto targeted = [&](const PostTargetMark &mark) { return filter.accounts.contains(mark.account); };
    return filter.accounts.isEmpty() || std::any_of(row.targets.begin(), row.targets.end(), targeted);
}

QByteArray placeholders(const char *lead, qsizetype count)
{
    return QByteArray(lead) + '(' + QByteArray("?,").repeated(count).chopped(1) + ')';
}
} // namespace

QString SharedTexts::of(QByteArrayView utf8)
{
    constexpr size_t most = 32; // more would take longer to look through than a text takes to make
    const auto known = std::find_if(m_known.begin(), m_known.end(), [&](const Known &one) { return one.utf8 == utf8; });
    if (known != m_known.end())
        return known->text;
    const QString text = QString::fromUtf8(utf8);
    if (m_known.size() < most)
        m_known.push_back({utf8.toByteArray(), text});
    return text;
}

void Reader::Private::readPost(PostCalendarRow &row, QByteArrayView body, SharedTexts &shared)
{
    simdjson::dom::object post;
    if (json->parse(body.data(), size_t(body.size())).get(post))
        return;
    for (const auto &[key, value] : post) {
        if (key == "title")
            row.title = postText(value);
        else if (key == "body")
            row.excerpt = excerpt(value);
        else if (key == "kind")
            row.kind = sharedText(value, shared);
        else if (key == "status")
            row.status = sharedText(value, shared);
        else if (key == "timezone")
            row.timezone = sharedText(value, shared);
        else if (key == "scheduledAt")
            row.scheduledAt = instant(value);
        else if (key == "publishedAt")
            row.publishedAt = instant(value);
        else if (key == "recurrenceAt")
            row.recurrenceAt = instant(value);
        else if (key == "updatedAt")
            row.updatedAt = instant(value);
        else if (key == "recurrenceRule")
            row.recurrenceRule = postText(value);
        else if (key == "recurrenceParentId")
            row.recurrenceParent = idOf(value);
        else if (key == "campaignId")
            row.campaign = idOf(value);
        else if (key == "isIdea")
            row.isIdea = value.is_bool() && bool(value);
        else if (key == "tags")
            row.tags = keysOf(value, shared);
        else if (key == "recurrenceExdates")
            row.recurrenceExdates = textsOf(value);
    }
    row.tags.sort();
}

void Reader::Private::addTargets(QList<PostCalendarRow> &rows, const QHash<QByteArray, qsizetype> &places, SharedTexts &shared)
{
    const TypeTable *targets = schema.find(u"PostTarget");
    const TypeTable *accounts = schema.find(u"SocialAccount");
    if (!targets)
        return;
    const char letter = accounts ? accounts->type->letter : 's';
    Statement select = db.prepare("SELECT id, account_id, status FROM rec_post_target WHERE post_id = ? ORDER BY id");
    for (auto it = places.begin(); it != places.end(); ++it) {
        select.reset();
        select.addBlob(it.key());
        while (select.step()) {
            rows[it.value()].targets.append({RecordId::fromBytes(targets->type->letter, select.viewAt(0)).value_or(RecordId()),
                                             RecordId::fromBytes(letter, select.viewAt(1)).value_or(RecordId()), shared.of(select.viewAt(2))});
        }
    }
}

void Reader::Private::addTextChoices(QList<PostCalendarRow> &rows, const QHash<QByteArray, qsizetype> &places)
{
    const TypeTable *conflicts = schema.find(u"Conflict");
    if (!conflicts || !conflicts->column(u"typeName") || !conflicts->column(u"recordId") || !conflicts->column(u"resolution") || !schema.find(u"PostTarget") || rows.isEmpty())
        return;
    // The plus keeps SQLite to the index of the resolution: few are open, and many were settled.
    Statement open = db.prepare("SELECT type_name, record_id, json_extract(body, '$.property') FROM rec_conflict "
                                "WHERE resolution = 'unresolved' AND +type_name IN ('Post', 'PostTarget')");
    while (open.step()) {
        const QString typeName = open.stringAt(0);
        const auto id = RecordId::parse(open.viewAt(1));
        if (!id || !api::isSentText(typeName, open.stringAt(2)))
            continue;
        QByteArray post = id->bytes();
        if (typeName == u"PostTarget") {
            Statement postOf = db.prepare("SELECT post_id FROM rec_post_target WHERE id = ?");
            post = postOf.add(*id).step() ? postOf.bytesAt(0) : QByteArray();
        }
        if (const auto it = places.constFind(post); it != places.cend())
            rows[*it].textChoice = true;
    }
}

void Reader::Private::addAssets(QList<PostCalendarRow> &rows, const QHash<QByteArray, qsizetype> &places)
{
    const TypeTable *assets = schema.find(u"Asset");
    if (!schema.find(u"PostAsset") || !assets)
        return;
    // Sorting makes a table of its own each time, and most posts have no asset or one: the index alone answers for them.
    Statement any = db.prepare("SELECT asset_id FROM rec_post_asset WHERE post_id = ? LIMIT 2");
    Statement first = db.prepare("SELECT asset_id FROM rec_post_asset WHERE post_id = ? "
                                 "ORDER BY coalesce(json_extract(body, '$.part'), 0), json_extract(body, '$.rank'), id LIMIT 1");
    for (auto it = places.begin(); it != places.end(); ++it) {
        any.reset();
        if (!any.addBlob(it.key()).step())
            continue;
        RecordId &asset = rows[it.value()].firstAsset;
        asset = RecordId::fromBytes(assets->type->letter, any.viewAt(0)).value_or(RecordId());
        if (!any.step())
            continue;
        first.reset();
        if (first.addBlob(it.key()).step())
            asset = RecordId::fromBytes(assets->type->letter, first.viewAt(0)).value_or(RecordId());
    }
}

Result<QList<PostCalendarRow>> Reader::Private::posts(const QByteArray &where, const QList<QVariant> &values, const PostFilter &filter)
{
    const TypeTable *table = schema.find(u"Post");
    if (!table)
        return makeError(ErrorKind::Invalid, u"store.unknownType"_s, u"Post"_s);
    QList<PostCalendarRow> rows;
    QHash<QByteArray, qsizetype> places;
    SharedTexts shared;
    Transaction snapshot(db, Transaction::Kind::Read);
    {
        Statement select = db.prepare("SELECT p.rid, p.id, p.ver, p.body FROM rec_post p " + where);
        for (const QVariant &value : values)
            bind(select, value);
        while (select.step()) {
            PostCalendarRow row;
            row.rid = select.intAt(0);
            const QByteArray id = select.bytesAt(1);
            row.id = RecordId::fromBytes(table->type->letter, id).value_or(RecordId());
            row.ver = select.intAt(2);
            readPost(row, select.viewAt(3), shared);
            places.insert(id, rows.size());
            rows.append(row);
        }
        addFlags(table->name, rows);
        addTargets(rows, places, shared);
        addTextChoices(rows, places);
        addAssets(rows, places);
    }
    if (const auto done = snapshot.commit(); !done)
        return done.error();
    rows.removeIf([&](const PostCalendarRow &row) { return !accepts(filter, row); });
    return rows;
}

Result<QList<PostCalendarRow>> Reader::postsInRange(qint64 fromMs, qint64 toMs, const PostFilter &filter)
{
    return d->posts("WHERE p.scheduled_at >= ? AND p.scheduled_at < ? ORDER BY p.scheduled_at, p.rid", {fromMs, toMs}, filter);
}

Result<PostGlance> Reader::postsAtGlance(const QList<qint64> &bounds, int each, const QSet<RecordId> &series)
{
    const TypeTable *table = d->schema.find(u"Post");
    if (!table)
        return makeError(ErrorKind::Invalid, u"store.unknownType"_s, u"Post"_s);
    PostGlance glance;
    QList<PostCalendarRow> &rows = glance.rows;
    QHash<qint64, qsizetype> places; // of what is read whole, by rid
    QByteArray rids = "[";
    Transaction snapshot(d->db, Transaction::Kind::Read);
    {
        Statement select = d->db.prepare("SELECT p.rid, p.id, p.ver, p.scheduled_at FROM rec_post p WHERE p.scheduled_at >= ? AND p.scheduled_at < ? "
                                         "ORDER BY p.scheduled_at, p.rid");
        select.add(bounds.constFirst()).add(bounds.constLast());
        qsizetype stretch = 0;
        int seen = 0;
        while (select.step()) {
            PostCalendarRow row;
            row.rid = select.intAt(0);
            row.id = RecordId::fromBytes(table->type->letter, select.viewAt(1)).value_or(RecordId());
            row.ver = select.intAt(2);
            row.scheduledAt = select.intAt(3);
            if (series.contains(row.id))
                continue;
            for (; row.scheduledAt >= bounds.at(stretch + 1); ++stretch)
                seen = 0;
            if (seen++ < each) {
                rids += (rids.size() > 1 ? "," : "") + QByteArray::number(row.rid);
                places.insert(row.rid, rows.size());
            }
            rows.append(std::move(row));
        }
    }
    const auto whole = d->posts("WHERE p.rid IN (SELECT value FROM json_each(?))", {QString::fromLatin1(rids + ']')}, {});
    if (!whole)
        return whole.error();
    for (const PostCalendarRow &row : *whole)
        rows[places.value(row.rid)] = row;
    if (const auto done = snapshot.commit(); !done)
        return done.error();
    glance.isWhole = places.size() == rows.size();
    return glance;
}

Result<QList<PostCalendarRow>> Reader::repeatingPosts(qint64 toMs, const PostFilter &filter)
{
    return d->posts("WHERE json_extract(p.body, '$.recurrenceRule') > '' AND p.scheduled_at < ? ORDER BY p.scheduled_at, p.rid", {toMs}, filter);
}

Result<DraftPage> Reader::unscheduledPosts(const PostFilter &filter, int limit, const std::optional<Continuation> &after)
{
    DraftPage page;
    std::optional<Continuation> from = after;
    // A filter that few rows pass must not end the list: read on until the page is full or there is nothing more.
    for (;;) {
        // Left to itself SQLite takes the index of scheduled_at and sorts every post without a time for each page.
        QByteArray where = "INDEXED BY ix_post_unplanned WHERE p.scheduled_at IS NULL ";
        QList<QVariant> values;
        if (from) {
            where += "AND (p.updated_at, p.rid) < (?, ?) ";
            values << from->key << from->rid;
        }
        values << limit;
        const auto rows = d->posts(where + "ORDER BY p.updated_at DESC, p.rid DESC LIMIT ?", values, {});
        if (!rows)
            return rows.error();
        for (const PostCalendarRow &row : *rows) {
            from = Continuation{row.updatedAt, row.rid};
            if (accepts(filter, row))
                page.rows.append(row);
            if (page.rows.size() == limit)
                break;
        }
        if (page.rows.size() == limit || rows->size() < limit)
            break;
    }
    if (page.rows.size() == limit)
        page.next = from;
    return page;
}

Result<QList<PostCalendarRow>> Reader::postsOfSeries(const RecordId &series)
{
    const QVariant id = QVariant::fromValue(series);
    return d->posts("WHERE p.id = ? OR p.recurrence_parent_id = ? ORDER BY p.scheduled_at, p.rid", {id, id}, {});
}

Result<QList<PostCalendarRow>> Reader::postRows(const QList<RecordId> &ids)
{
    QList<PostCalendarRow> rows;
    for (qsizetype at = 0; at < ids.size(); at += 500) { // below SQLite's limit of variables, and few statements to keep
        QList<QVariant> values;
        for (const RecordId &id : ids.mid(at, 500))
            values.append(QVariant::fromValue(id));
        const auto part = d->posts(placeholders("WHERE p.id IN ", values.size()), values, {});
        if (!part)
            return part;
        rows.append(*part);
    }
    return rows;
}

Result<QList<PostCalendarRow>> Reader::searchPosts(const QString &text, int limit)
{
    const QString expression = searchExpression(text);
    if (expression.isEmpty())
        return QList<PostCalendarRow>();
    // Row ids ascend with creation, so the newest hits come first without a sort.
    return d->posts("JOIN (SELECT rowid AS hit FROM post_fts WHERE post_fts MATCH ? ORDER BY rowid DESC LIMIT ?) f ON p.rid = f.hit ORDER BY p.rid DESC",
                    {expression, limit}, {});
}

} // namespace campanile::store
