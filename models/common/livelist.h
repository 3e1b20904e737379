// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/store.h"
#include "models/common/listdiff.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>

#include <functional>

namespace campanile::models {

/** Where a list stands: shown by the panel's loading, empty and error states. */
enum class ListState { Loading, Ready, Failed };

/**
 * A list that reads itself from the cache and follows its changes: for lists that fit in memory (accounts, campaigns,
 * outbox, conflicts). Rows are values with operator==; a change of the cache leads to one new read on a reader thread and
 * to the smallest set of model signals. A late answer to an earlier read is dropped. Lives on the GUI thread; the store
 * must outlive it. Facts only: no fonts, icons or relative dates.
 */
template<class Row>
class LiveList : public QAbstractListModel
{
public:
    struct Source {
        QStringList types;                                              ///< changes of these lead to a new read
        bool followStatus = false;                                      ///< also read again when the sync status moves
        std::function<Result<QList<Row>>(store::Reader &)> read;        ///< on a reader thread
        std::function<QString(const Row &)> key;
        std::function<QVariant(const Row &, int role)> data;
        QHash<int, QByteArray> roles;
    };
    /** The row itself, for delegates and controllers. */
    enum { KeyRole = Qt::UserRole, FirstFreeRole };

    LiveList(store::Store &store, Source source, QObject *parent = nullptr)
        : QAbstractListModel(parent), m_store(store), m_source(std::move(source))
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(0);
        connect(&m_timer, &QTimer::timeout, this, [this] { load(); });
        connect(&store.hub(), &store::ChangeHub::changed, this, [this](const store::ChangeNotice &notice) {
            for (const QString &type : m_source.types) {
                if (notice.types.contains(type))
                    return reload();
            }
        });
        if (m_source.followStatus)
            connect(&store.hub(), &store::ChangeHub::statusChanged, this, [this] { reload(); });
        reload();
    }

    /** Reads again soon; several calls in one turn of the event loop are one read. */
    void reload() { m_timer.start(); }
    [[nodiscard]] ListState state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; }
    /** Called after every read, also when nothing changed. */
    void onLoaded(std::function<void()> callback) { m_onLoaded.append(std::move(callback)); }

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row *find(const QString &key) const
    {
        const auto it = m_index.constFind(key);
        return it == m_index.constEnd() ? nullptr : &m_rows.at(*it);
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        Q_ASSERT(checkIndex(parent));
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Row &row = m_rows.at(index.row());
        return role == KeyRole ? QVariant(m_source.key(row)) : m_source.data(row, role);
    }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        auto names = QAbstractListModel::roleNames();
        names.insert(KeyRole, "key");
        names.insert(m_source.roles);
        return names;
    }

private:
    void load()
    {
        const quint64 generation = ++m_generation;
        m_store.read(
            this, [read = m_source.read](store::Reader &reader) { return read(reader); },
            [this, generation](const Result<QList<Row>> &rows) {
                if (generation == m_generation)
                    take(rows);
            });
    }

    void take(const Result<QList<Row>> &rows)
    {
        m_state = rows ? ListState::Ready : ListState::Failed;
        m_error = rows ? Error() : rows.error();
        if (rows) {
            applyDiff(
                m_rows, *rows, m_source.key, [this](int a, int b) { beginRemoveRows({}, a, b); }, [this] { endRemoveRows(); },
                [this](int a, int b) { beginInsertRows({}, a, b); }, [this] { endInsertRows(); },
                [this](int a, int b) { Q_EMIT dataChanged(index(a), index(b)); });
            m_index.clear();
            for (int i = 0; i < m_rows.size(); ++i)
                m_index.insert(m_source.key(m_rows.at(i)), i);
        }
        for (const auto &callback : m_onLoaded)
            callback();
    }

    store::Store &m_store;
    Source m_source;
    QTimer m_timer;
    QList<Row> m_rows;
    QHash<QString, int> m_index;
    QList<std::function<void()>> m_onLoaded;
    ListState m_state = ListState::Loading;
    Error m_error;
    quint64 m_generation = 0;
};

} // namespace campanile::models
