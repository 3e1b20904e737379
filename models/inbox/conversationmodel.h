// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/store.h"
#include "models/common/livelist.h"
#include "models/inbox/conversationfacts.h"

#include <QObject>
#include <QTimer>

namespace campanile::models {

using SavedRepliesModel = LiveList<SavedReplyRow>;
/** Keys are wire ids; active ones, in the workspace's order. */
[[nodiscard]] std::unique_ptr<SavedRepliesModel> makeSavedRepliesModel(store::Store &store);
/** Those that are not in use as well, by id. */
[[nodiscard]] std::unique_ptr<SavedRepliesModel> makeAllSavedRepliesModel(store::Store &store);

/**
 * One item of the inbox with its thread, as the cache has it and follows it. The newest messages are read first and more on
 * demand, so a thread of any length opens at once. Late answers to an earlier item are dropped. GUI thread; the store outlives it.
 */
class ConversationModel : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPage = 40; ///< messages that one step shows

    ConversationModel(store::Store &store, const RecordId &me, QObject *parent = nullptr);

    /** Null shows nothing. */
    void setItem(const RecordId &item);
    [[nodiscard]] const RecordId &item() const { return m_item; }
    void showOlder();
    void retry() { load(); }
    [[nodiscard]] ListState state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] const Conversation &conversation() const { return m_conversation; }

Q_SIGNALS:
    /** The state or anything shown is different. */
    void changed();

private:
    void follow(const store::ChangeNotice &notice);
    void load();

    store::Store &m_store;
    const RecordId m_me;
    RecordId m_item;
    int m_most = kPage;
    quint64 m_generation = 0;
    QTimer m_timer;
    ListState m_state = ListState::Ready; ///< nothing is chosen: nothing is awaited
    Error m_error;
    Conversation m_conversation;
};

} // namespace campanile::models
