// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/posts/draftsmodel.h"

#include "models/common/listdiff.h"

#include <QDateTime>

namespace campanile::models {

DraftsModel::DraftsModel(store::Store &store, QObject *parent) : QAbstractListModel(parent), m_store(store)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &DraftsModel::load);
    connect(&store.hub(), &store::ChangeHub::changed, this, [this](const store::ChangeNotice &notice) {
        if (notice.types.contains(QStringLiteral("Post")) || notice.types.contains(QStringLiteral("PostTarget")))
            m_timer.start();
    });
    connect(&store.hub(), &store::ChangeHub::searchIndexed, this, [this](const QSet<QString> &types) {
        if (!m_search.trimmed().isEmpty() && types.contains(QStringLiteral("Post")))
            m_timer.start();
    });
    m_timer.start();
}

void DraftsModel::setKind(Kind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    m_wanted = kPage;
    m_timer.start();
}

void DraftsModel::setSearch(const QString &text)
{
    if (m_search == text)
        return;
    m_search = text;
    m_wanted = kPage;
    m_timer.start();
}

void DraftsModel::load()
{
    const quint64 generation = ++m_generation;
    m_store.read(
        this,
        [kind = m_kind, search = m_search, wanted = m_wanted](store::Reader &reader) -> Result<Loaded> {
            const auto belongs = [kind](const store::PostCalendarRow &row) {
                return row.scheduledAt == 0 && (kind == Kind::All || (kind == Kind::Ideas) == row.isIdea);
            };
            Loaded loaded;
            if (!search.trimmed().isEmpty()) {
                const auto hits = reader.searchPosts(search, wanted);
                if (!hits)
                    return hits.error();
                for (const auto &row : *hits) {
                    if (belongs(row))
                        loaded.rows.append(row);
                }
                return loaded;
            }
            std::optional<store::Continuation> after;
            do {
                const auto page = reader.unscheduledPosts({}, kPage, after);
                if (!page)
                    return page.error();
                for (const auto &row : page->rows) {
                    if (belongs(row))
                        loaded.rows.append(row);
                }
                after = page->next;
            } while (after && loaded.rows.size() < wanted);
            loaded.more = after.has_value();
            return loaded;
        },
        [this, generation](const Result<Loaded> &loaded) {
            if (generation == m_generation)
                take(loaded);
        });
}

void DraftsModel::take(const Result<Loaded> &loaded)
{
    m_state = loaded ? ListState::Ready : ListState::Failed;
    m_error = loaded ? Error() : loaded.error();
    if (loaded) {
        m_more = loaded->more;
        applyDiff(
            m_rows, loaded->rows, [](const store::PostCalendarRow &row) { return row.id; },
            [this](int a, int b) { beginRemoveRows({}, a, b); }, [this] { endRemoveRows(); },
            [this](int a, int b) { beginInsertRows({}, a, b); }, [this] { endInsertRows(); },
            [this](int a, int b) { Q_EMIT dataChanged(index(a), index(b)); });
    }
    Q_EMIT this->loaded();
}

int DraftsModel::rowCount(const QModelIndex &parent) const
{
    Q_ASSERT(checkIndex(parent));
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant DraftsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::PostCalendarRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title.isEmpty() ? row.excerpt : row.title;
    case IdRole:
        return row.id.toString();
    case TitleRole:
        return row.title;
    case ExcerptRole:
        return row.excerpt;
    case StatusRole:
        return row.status;
    case UpdatedAtRole:
        return QDateTime::fromMSecsSinceEpoch(row.updatedAt, Qt::UTC);
    case IdeaRole:
        return row.isIdea;
    case PendingRole:
        return row.flags.pending;
    default:
        return {};
    }
}

bool DraftsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more;
}

void DraftsModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_wanted = int(m_rows.size()) + kPage;
    m_timer.start();
}

} // namespace campanile::models

#include "moc_draftsmodel.cpp"
