// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/postrows.h"
#include "app/store/store.h"
#include "models/common/livelist.h"

#include <QAbstractListModel>
#include <QTimer>

namespace campanile::models {

/**
 * Posts without a date, newest change first, read a page at a time as the view asks for more (fetchMore). Follows the
 * cache: what is loaded is read again after a change, and what was searched for when the index of words has followed. GUI thread; the store must outlive the model.
 */
class DraftsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Drafts, Ideas, All };
    enum Role {
        IdRole = Qt::UserRole, ///< wire id
        TitleRole,
        ExcerptRole,
        StatusRole,            ///< wire value of PostStatus
        UpdatedAtRole,         ///< QDateTime, UTC
        IdeaRole,              ///< bool
        PendingRole            ///< bool
    };
    static constexpr int kPage = 100;

    explicit DraftsModel(store::Store &store, QObject *parent = nullptr);

    void setKind(Kind kind);
    void setSearch(const QString &text);
    [[nodiscard]] const QList<store::PostCalendarRow> &rows() const { return m_rows; }
    [[nodiscard]] ListState state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded();

private:
    struct Loaded {
        QList<store::PostCalendarRow> rows;
        bool more = false;
    };
    void load();
    void take(const Result<Loaded> &loaded);

    store::Store &m_store;
    Kind m_kind = Kind::All;
    QString m_search;
    int m_wanted = kPage;
    bool m_more = false;
    QList<store::PostCalendarRow> m_rows;
    QTimer m_timer;
    ListState m_state = ListState::Loading;
    Error m_error;
    quint64 m_generation = 0;
};

} // namespace campanile::models
