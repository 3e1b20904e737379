// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/replydrafts.h"

#include "api/draftmarks.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace campanile::models {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostDrafts = 200;
constexpr int kMostSteps = 500;
constexpr qsizetype kQuestion = 160;

qint64 instantIn(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

RecordId recordIn(const QJsonValue &value)
{
    return RecordId::parse(value.toString()).value_or(RecordId());
}

Result<QList<QJsonObject>> recordsNaming(store::Reader &reader, const QString &type, const QString &property, const RecordId &id, int most)
{
    store::Query query;
    query.type = type;
    query.where(property, store::Filter::Op::Eq, QVariant::fromValue(id));
    query.limit = most;
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    QList<QJsonObject> records;
    for (const store::Record &record : page->rows)
        records.append(record.object());
    std::ranges::stable_sort(records, {}, [](const QJsonObject &o) { return instantIn(o.value("createdAt"_L1)); });
    return records;
}

QList<RecordId> viewersIn(const QJsonObject &metadata)
{
    QList<std::pair<qint64, RecordId>> marks;
    for (auto it = metadata.begin(); it != metadata.end(); ++it) {
        if (const auto user = RecordId::parse(api::viewerIn(it.key())))
            marks.append({instantIn(it.value()), *user});
    }
    std::ranges::stable_sort(marks, {}, [](const auto &one) { return one.first; });
    QList<RecordId> viewers;
    for (const auto &one : std::as_const(marks))
        viewers.append(one.second);
    return viewers;
}

ReplyDraftRow draftRowOf(const QJsonObject &o)
{
    ReplyDraftRow row;
    row.id = recordIn(o.value("id"_L1));
    row.item = recordIn(o.value("inboxItemId"_L1));
    row.author = recordIn(o.value("authorId"_L1));
    row.reviewer = recordIn(o.value("reviewerId"_L1));
    row.reviewedBy = recordIn(o.value("reviewedById"_L1));
    row.savedReply = recordIn(o.value("savedReplyId"_L1));
    row.content = o.value("content"_L1).toString();
    row.status = o.value("status"_L1).toString();
    const QJsonObject metadata = o.value("metadata"_L1).toObject();
    row.tone = metadata.value("tone"_L1).toString();
    row.viewers = viewersIn(metadata);
    row.isCut = metadata.value("isCut"_L1).toBool();
    row.askedAt = instantIn(metadata.value("askedAt"_L1));
    row.reason = o.value("reason"_L1).toString();
    row.reviewNote = o.value("reviewNote"_L1).toString();
    row.errorMessage = o.value("errorMessage"_L1).toString();
    if (o.value("confidenceScore"_L1).isDouble())
        row.confidence = o.value("confidenceScore"_L1).toDouble();
    row.isByModel = o.value("origin"_L1).toString() == "ai"_L1;
    row.isPreferred = o.value("isPreferred"_L1).toBool();
    row.isPrivate = o.value("isPrivate"_L1).toBool();
    const QJsonArray assets = o.value("assetIds"_L1).toArray();
    for (const QJsonValue &asset : assets)
        row.assets.append(recordIn(asset));
    row.createdAt = instantIn(o.value("createdAt"_L1));
    row.reviewedAt = instantIn(o.value("reviewedAt"_L1));
    row.seenUntil = instantIn(o.value("seenUntil"_L1));
    return row;
}

Result<QList<WaitingReviewRow>> readWaitingReviews(store::Reader &reader)
{
    store::Query query;
    query.type = u"ReplyDraft"_s;
    query.where(u"status"_s, store::Filter::Op::Eq, u"pending"_s);
    query.limit = 2000;
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    QList<WaitingReviewRow> rows;
    for (const store::Record &record : page->rows) {
        WaitingReviewRow row{draftRowOf(record.object()), {}, {}, {}};
        if (!row.draft.isWaiting())
            continue;
        const auto item = reader.get(u"InboxItem"_s, row.draft.item);
        if (!item)
            return item.error();
        if (!*item)
            continue;
        const QJsonObject facts = (*item)->object();
        row.senderName = facts.value("senderName"_L1).toString();
        if (row.senderName.isEmpty())
            row.senderName = facts.value("senderHandle"_L1).toString();
        row.platform = facts.value("platform"_L1).toString();
        row.question = facts.value("content"_L1).toString().left(kQuestion).simplified();
        rows.append(row);
    }
    std::ranges::stable_sort(rows, {}, [](const WaitingReviewRow &row) { return row.draft.askedAt; });
    return rows;
}

} // namespace

Result<QList<ReplyDraftRow>> readReplyDrafts(store::Reader &reader, const RecordId &item)
{
    const auto records = recordsNaming(reader, u"ReplyDraft"_s, u"inboxItemId"_s, item, kMostDrafts);
    if (!records)
        return records.error();
    QList<ReplyDraftRow> rows;
    for (const QJsonObject &record : *records) {
        ReplyDraftRow row = draftRowOf(record);
        // Only what somebody decides on is compared with how it began.
        if (row.askedAt != 0) {
            const auto edits = recordsNaming(reader, u"ReplyDraftEdit"_s, u"draftId"_s, row.id, kMostSteps);
            if (!edits)
                return edits.error();
            if (!edits->isEmpty())
                row.original = edits->first().value("originalContent"_L1).toString();
        }
        rows.append(row);
    }
    std::ranges::stable_sort(rows, [](const ReplyDraftRow &a, const ReplyDraftRow &b) {
        return a.isPreferred != b.isPreferred ? a.isPreferred : a.confidence.value_or(-1) > b.confidence.value_or(-1);
    });
    return rows;
}

Result<QList<ReplyDraftStep>> readReplyDraftSteps(store::Reader &reader, const RecordId &draft)
{
    const auto audit = recordsNaming(reader, u"ReplyDraftAudit"_s, u"draftId"_s, draft, kMostSteps);
    if (!audit)
        return audit.error();
    const auto edits = recordsNaming(reader, u"ReplyDraftEdit"_s, u"draftId"_s, draft, kMostSteps);
    if (!edits)
        return edits.error();
    QList<ReplyDraftStep> steps;
    qsizetype edit = 0;
    for (const QJsonObject &line : *audit) {
        const QJsonObject details = line.value("details"_L1).toObject();
        ReplyDraftStep step;
        step.action = line.value("action"_L1).toString();
        step.isAsked = details.value("step"_L1).toString() == "asked"_L1;
        step.reviewer = recordIn(details.value("reviewerId"_L1));
        step.by = recordIn(line.value("performedById"_L1));
        step.at = instantIn(line.value("createdAt"_L1));
        step.note = details.value("note"_L1).toString();
        step.editType = details.value("editType"_L1).toString();
        step.editDistance = details.value("editDistance"_L1).toInt(-1);
        const bool isSent = step.action == "sent"_L1 && edit < edits->size();
        // Each edit that the server wrote has its line; what was changed while sending stands beside "sent".
        if ((!step.editType.isEmpty() || isSent) && edit < edits->size()) {
            const QJsonObject &change = edits->at(edit++);
            step.before = change.value("originalContent"_L1).toString();
            step.after = change.value("editedContent"_L1).toString();
            step.editType = change.value("editType"_L1).toString();
            step.editDistance = change.value("editDistance"_L1).toInt(-1);
        }
        steps.append(step);
    }
    return steps;
}

std::unique_ptr<WaitingReviewsModel> makeWaitingReviewsModel(store::Store &store)
{
    WaitingReviewsModel::Source source;
    source.types = {u"ReplyDraft"_s};
    source.read = readWaitingReviews;
    source.key = [](const WaitingReviewRow &row) { return row.draft.id.toString(); };
    source.data = [](const WaitingReviewRow &row, int role) { return role == Qt::DisplayRole ? QVariant(row.draft.content) : QVariant(); };
    return std::make_unique<WaitingReviewsModel>(store, std::move(source));
}

ReplyDraftsModel::ReplyDraftsModel(store::Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &ReplyDraftsModel::load);
    connect(&store.hub(), &store::ChangeHub::changed, this, [this](const store::ChangeNotice &notice) {
        if (!m_item.isNull() && (notice.types.contains(u"ReplyDraft"_s) || notice.types.contains(u"ReplyDraftEdit"_s)))
            m_timer.start();
    });
}

void ReplyDraftsModel::setItem(const RecordId &item)
{
    if (item == m_item)
        return;
    m_item = item;
    ++m_generation;
    m_drafts.clear();
    Q_EMIT changed();
    if (!item.isNull())
        load();
}

const ReplyDraftRow *ReplyDraftsModel::find(const RecordId &id) const
{
    const auto found = std::ranges::find(m_drafts, id, &ReplyDraftRow::id);
    return found == m_drafts.end() ? nullptr : &*found;
}

void ReplyDraftsModel::load()
{
    if (m_item.isNull())
        return;
    const quint64 generation = ++m_generation;
    m_store.read(
        this, [item = m_item](store::Reader &reader) { return readReplyDrafts(reader, item); },
        [this, generation](const Result<QList<ReplyDraftRow>> &read) {
            // What cannot be read leaves what is shown: the conversation itself says what is wrong.
            if (generation != m_generation || !read || *read == m_drafts)
                return;
            m_drafts = *read;
            Q_EMIT changed();
        });
}

} // namespace campanile::models
#include "moc_replydrafts.cpp"
