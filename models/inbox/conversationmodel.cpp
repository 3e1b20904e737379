// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/conversationmodel.h"

#include <algorithm>

namespace campanile::models {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIndexedPauseMs = 500; ///< the index may take up thousands of others

std::unique_ptr<SavedRepliesModel> savedRepliesModel(store::Store &store, bool withInactive)
{
    SavedRepliesModel::Source source;
    source.types = {u"SavedReply"_s};
    source.read = [withInactive](store::Reader &reader) {
        auto rows = readSavedReplies(reader, withInactive);
        // Whoever shows all of them chooses the order: one that is moved stays the same row, and stays chosen.
        if (rows && withInactive)
            std::ranges::sort(*rows, {}, [](const SavedReplyRow &row) { return row.id.bytes(); });
        return rows;
    };
    source.key = [](const SavedReplyRow &row) { return row.id.toString(); };
    source.data = [](const SavedReplyRow &row, int role) { return role == Qt::DisplayRole ? QVariant(row.name) : QVariant(); };
    return std::make_unique<SavedRepliesModel>(store, std::move(source));
}

} // namespace

std::unique_ptr<SavedRepliesModel> makeSavedRepliesModel(store::Store &store)
{
    return savedRepliesModel(store, false);
}

std::unique_ptr<SavedRepliesModel> makeAllSavedRepliesModel(store::Store &store)
{
    return savedRepliesModel(store, true);
}

ConversationModel::ConversationModel(store::Store &store, const RecordId &me, QObject *parent) : QObject(parent), m_store(store), m_me(me)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ConversationModel::load);
    connect(&store.hub(), &store::ChangeHub::changed, this, &ConversationModel::follow);
    // Earlier dealings with the same person are found by their name.
    connect(&store.hub(), &store::ChangeHub::searchIndexed, this, [this](const QSet<QString> &types) {
        if (!m_item.isNull() && !m_timer.isActive() && types.contains(u"InboxItem"_s))
            m_timer.start(kIndexedPauseMs);
    });
}

void ConversationModel::setItem(const RecordId &item)
{
    if (item == m_item)
        return;
    m_item = item;
    m_most = kPage;
    m_conversation = {};
    m_state = item.isNull() ? ListState::Ready : ListState::Loading;
    ++m_generation;
    Q_EMIT changed();
    if (!item.isNull())
        load();
}

void ConversationModel::showOlder()
{
    m_most += kPage;
    load();
}

void ConversationModel::follow(const store::ChangeNotice &notice)
{
    if (m_item.isNull())
        return;
    for (const QString &type : {u"InboxMessage"_s, u"InboxNote"_s, u"EscalationEvent"_s, u"SocialAccount"_s}) {
        if (notice.types.contains(type))
            return m_timer.start(0);
    }
    // Thousands of other items may come in while this one is read.
    const auto items = notice.types.constFind(u"InboxItem"_s);
    if (items == notice.types.constEnd())
        return;
    const bool isMine = items->reset || std::any_of(items->records.begin(), items->records.end(), [this](const store::RecordNote &note) {
        return note.id == m_item;
    });
    if (isMine)
        m_timer.start(0);
}

void ConversationModel::load()
{
    if (m_item.isNull())
        return;
    const quint64 generation = ++m_generation;
    m_store.read(
        this, [item = m_item, me = m_me, most = m_most](store::Reader &reader) { return readConversation(reader, item, me, most); },
        [this, generation](const Result<Conversation> &read) {
            if (generation != m_generation)
                return;
            const ListState before = m_state;
            m_state = read ? ListState::Ready : ListState::Failed;
            m_error = read ? Error() : read.error();
            if (read && before == m_state && *read == m_conversation)
                return;
            if (read)
                m_conversation = *read;
            Q_EMIT changed();
        });
}

} // namespace campanile::models
#include "moc_conversationmodel.cpp"
