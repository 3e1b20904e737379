// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/inboxmodel.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::models {

using store::InboxKey;
using store::InboxRequest;
using store::InboxRow;
using store::InboxSlice;

namespace {
constexpr int kFirstPage = 100;
constexpr int kFirstHits = 120;     ///< of a search, before all of it
constexpr int kSlack = 400;         ///< rows that may have come into the window since it was read
constexpr int kWalkPauseMs = 700;
constexpr int kGoneGapMs = 400;
constexpr int kWalkForMany = 200'000; ///< a list up to this length is walked once for thousands that leave it
constexpr qint64 kLongestWaitMs = 24LL * 3600 * 1000; ///< longer waits are cut into days: a timer counts in int
} // namespace

InboxModel::InboxModel(store::Store &store, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_clock(clock)
{
    for (QTimer *timer : {&m_soon, &m_walk, &m_wake, &m_scroll})
        timer->setSingleShot(true);
    m_walk.setInterval(kWalkPauseMs);
    connect(&m_soon, &QTimer::timeout, this, [this] { refresh(std::exchange(m_walkAgain, false) || m_first + m_rows.size() + m_after <= kWalkAtOnce); });
    connect(&m_walk, &QTimer::timeout, this, [this] { refresh(true); });
    connect(&m_wake, &QTimer::timeout, this, [this] { refresh(true); });
    connect(&m_scroll, &QTimer::timeout, this, &InboxModel::loadShown);
    connect(&store.hub(), &store::ChangeHub::changed, this, &InboxModel::follow);
    connect(&store.hub(), &store::ChangeHub::searchIndexed, this, [this](const QSet<QString> &types) {
        if (m_filter.hasText() && types.contains(u"InboxItem"_s))
            readSoon();
    });
}

InboxModel::~InboxModel()
{
    giveUp();
}

/** Readings of the list as it was stop: while somebody types a filter, each letter asks for another one. */
void InboxModel::giveUp()
{
    if (m_givenUp)
        m_givenUp->store(true, std::memory_order_relaxed);
    m_givenUp = std::make_shared<std::atomic_bool>(false);
}

InboxRequest InboxModel::request() const
{
    InboxRequest request;
    request.filter = m_filter;
    request.filter.nowMs = m_clock.nowMs();
    request.sort = m_sort;
    request.without = m_without;
    request.givenUp = m_givenUp;
    return request;
}

void InboxModel::setList(const store::InboxFilter &filter, store::InboxSort sort)
{
    ++m_generation;
    giveUp();
    m_asked = 0;
    m_again = m_walkAgain = m_scrollAgain = m_settled = false;
    m_walk.stop();
    ++m_goneRun;
    m_without.reset(); // what leaves one list may well be in another
    beginResetModel();
    m_filter = filter;
    m_sort = sort;
    m_rows.clear();
    m_layout = {};
    m_first = m_after = 0;
    m_shownFirst = m_shownLast = 0;
    m_state = ListState::Loading;
    m_error = Error();
    endResetModel();
    // The first rows come from one short read; how long the list is follows from another that may take longer.
    InboxRequest opening = request();
    opening.limit = kFirstPage;
    opening.searchLimit = kFirstHits;
    send(opening, Purpose::Open);
}

void InboxModel::readWhole()
{
    InboxRequest whole = request();
    whole.limit = kFirstPage;
    whole.withLayout = true;
    send(whole, Purpose::Refresh);
}

void InboxModel::retry()
{
    if (m_state == ListState::Failed && m_rows.isEmpty())
        setList(m_filter, m_sort);
    else
        refresh(true);
}

void InboxModel::follow(const store::ChangeNotice &notice)
{
    if (notice.types.contains(u"InboxItem"_s) || (m_filter.hasReview() && notice.types.contains(u"ReplyDraft"_s)))
        readSoon();
}

void InboxModel::readSoon()
{
    // While a command takes thousands away, each of its commits would cost a reading that shows nothing new.
    if (!m_without)
        m_soon.start(0);
    else if (!m_soon.isActive())
        m_soon.start(kGoneGapMs);
}

void InboxModel::refresh(bool walk)
{
    if (m_asked > 0) {
        m_again = true;
        m_walkAgain = m_walkAgain || walk;
        return;
    }
    InboxRequest again = request();
    const bool fromTop = m_first == 0 || m_rows.isEmpty();
    again.start = fromTop ? InboxRequest::Start::Top : InboxRequest::Start::Key;
    if (!fromTop)
        again.key = m_rows.first().key;
    again.limit = std::max(int(m_rows.size()), kFirstPage) + kSlack;
    again.withLayout = walk || m_filter.isSearch();
    if (!again.withLayout) {
        m_settled = false;
        m_walk.start();
    } else {
        m_walk.stop();
    }
    send(again, Purpose::Refresh);
}

void InboxModel::setShown(int first, int last)
{
    m_shownFirst = first;
    m_shownLast = std::max(first, last);
    // The next page is on its way before its first row is needed.
    const bool before = first < m_first + kMargin / 3 && m_first > 0;
    const bool behind = last >= m_first + m_rows.size() - kMargin / 3 && m_after > 0;
    if (before || behind)
        m_scroll.start(0);
}

void InboxModel::loadShown()
{
    if (m_asked > 0) {
        m_scrollAgain = true;
        return;
    }
    if (m_layout.anchors.isEmpty())
        return; // the walk is under way and brings it
    const bool before = m_shownFirst < m_first + kMargin / 3 && m_first > 0;
    const bool behind = m_shownLast >= m_first + m_rows.size() - kMargin / 3 && m_after > 0;
    if (!before && !behind)
        return;
    InboxRequest page = request();
    page.start = InboxRequest::Start::Row;
    page.row = std::max(0, m_shownFirst - kMargin);
    page.limit = m_shownLast - m_shownFirst + 1 + 2 * kMargin;
    page.layout = m_layout;
    send(page, Purpose::Scroll);
}

void InboxModel::send(InboxRequest request, Purpose purpose)
{
    ++m_asked;
    const quint64 generation = m_generation;
    m_store.read(
        this, [request](store::Reader &reader) { return reader.inboxSlice(request); },
        [this, generation, request, purpose](const Result<InboxSlice> &slice) {
            if (generation != m_generation)
                return;
            --m_asked;
            if (slice) {
                m_state = ListState::Ready;
                m_error = Error();
                take(*slice, request, purpose);
            } else {
                m_state = ListState::Failed;
                m_error = slice.error();
            }
            if (m_asked == 0 && std::exchange(m_again, false))
                m_soon.start(0);
            else if (m_asked == 0 && std::exchange(m_scrollAgain, false))
                m_scroll.start(0);
            Q_EMIT loaded();
        });
}

void InboxModel::take(const InboxSlice &slice, const InboxRequest &request, Purpose purpose)
{
    switch (purpose) {
    case Purpose::Open:
        takeOpening(slice);
        // The walk waits for the first rows: beside them it would take the processor, or the disk, from what is looked at.
        readWhole();
        break;
    case Purpose::Scroll:
        takeWindow(slice);
        break;
    case Purpose::Refresh:
        takeRefresh(slice, request);
        break;
    }
    const bool before = m_shownFirst < m_first;
    const bool behind = m_shownLast >= m_first + m_rows.size();
    if ((before && m_first > 0) || (behind && m_after > 0))
        m_scroll.start(0);
}

void InboxModel::takeOpening(const InboxSlice &slice)
{
    if (slice.rows.isEmpty())
        return;
    beginInsertRows({}, 0, int(slice.rows.size()) - 1);
    m_rows = slice.rows;
    m_first = 0;
    endInsertRows();
}

/** Another part of the same list: nothing comes or goes, rows have or lose their content. */
void InboxModel::takeWindow(const InboxSlice &slice)
{
    const qint64 total = rowCount();
    if (slice.rows.isEmpty() || slice.first < 0 || slice.first + slice.rows.size() > total) {
        m_soon.start(0); // the list has become shorter in the meantime
        return;
    }
    m_rows = slice.rows;
    m_first = slice.first;
    m_after = total - m_first - m_rows.size();
    Q_EMIT dataChanged(index(int(m_first)), index(int(m_first + m_rows.size()) - 1));
}

void InboxModel::takeRefresh(const InboxSlice &slice, const InboxRequest &request)
{
    const bool fromTop = request.start == InboxRequest::Start::Top;
    // A page that was scrolled to while this one was read: its surroundings are what counts now.
    if (fromTop ? m_first != 0 : m_rows.isEmpty() || !(m_rows.first().key == request.key)) {
        m_walkAgain = m_walkAgain || request.withLayout;
        m_soon.start(0);
        return;
    }
    const qint64 before = m_first;
    if (slice.first >= 0)
        resize(m_first, slice.first, 0);
    if (slice.first > before)
        Q_EMIT arrived(int(slice.first - before), int(m_first));
    diffWindow(slice.rows, slice.atEnd);
    if (slice.layout) {
        m_layout = *slice.layout;
        resize(m_after, std::max<qint64>(0, m_layout.total - m_first - m_rows.size()), m_first + m_rows.size());
        m_settled = !m_again && !m_soon.isActive();
        noteWake();
    } else if (slice.atEnd) {
        resize(m_after, 0, m_first + m_rows.size());
    }
}

/** Rows without content come or go so that there are @p wanted of them; they stand at @p at. */
void InboxModel::resize(qint64 &count, qint64 wanted, qint64 at)
{
    if (wanted > count) {
        beginInsertRows({}, int(at), int(at + wanted - count) - 1);
        count = wanted;
        endInsertRows();
    } else if (wanted < count) {
        beginRemoveRows({}, int(at), int(at + count - wanted) - 1);
        count = wanted;
        endRemoveRows();
    }
}

void InboxModel::diffWindow(QList<InboxRow> rows, bool toEnd)
{
    const bool wasToEnd = m_after == 0;
    if (!m_rows.isEmpty() && !(wasToEnd && toEnd)) {
        // Both lists are cut at the place up to which both know everything.
        const InboxKey mine = m_rows.last().key;
        const auto isIn = [this](const InboxKey &key, const InboxKey &last) { return !last.isBefore(key, m_sort); };
        if (!wasToEnd) {
            while (!rows.isEmpty() && !isIn(rows.last().key, mine))
                rows.removeLast();
        }
        if (!toEnd && !rows.isEmpty() && rows.last().key.isBefore(mine, m_sort)) {
            while (!m_rows.isEmpty() && !isIn(m_rows.last().key, rows.last().key)) {
                m_rows.removeLast();
                ++m_after;
            }
        }
    }
    const ListSteps steps = diffLists(m_rows, rows, [](const InboxRow &row) { return row.id; });
    const int offset = int(m_first);
    QSet<RecordId> known;
    if (!steps.insertions.isEmpty()) {
        for (const InboxRow &row : std::as_const(m_rows))
            known.insert(row.id);
    }
    const bool hadRows = !m_rows.isEmpty();
    applySteps(
        m_rows, rows, steps, [this, offset](int a, int b) { beginRemoveRows({}, a + offset, b + offset); }, [this] { endRemoveRows(); },
        [this, offset](int a, int b) { beginInsertRows({}, a + offset, b + offset); }, [this] { endInsertRows(); },
        [this, offset](int a, int b) { Q_EMIT dataChanged(index(a + offset), index(b + offset)); });
    int fresh = 0;
    int lowest = 0;
    for (const ListSteps::Span &span : steps.insertions) {
        for (int i = span.first; i <= span.last; ++i) {
            if (!known.contains(rows.at(i).id)) {
                ++fresh;
                lowest = i + offset + 1;
            }
        }
    }
    if (fresh > 0 && hadRows)
        Q_EMIT arrived(fresh, lowest);
}

void InboxModel::noteWake()
{
    m_wake.stop();
    if (m_layout.wakeMs > 0)
        m_wake.start(int(std::clamp<qint64>(m_layout.wakeMs - m_clock.nowMs() + 1, 1, kLongestWaitMs)));
}

const InboxRow *InboxModel::rowOf(int row) const
{
    return row >= m_first && row < m_first + m_rows.size() ? &m_rows.at(row - m_first) : nullptr;
}

int InboxModel::find(const RecordId &id) const
{
    const auto at = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const InboxRow &row) { return row.id == id; });
    return at == m_rows.cend() ? -1 : int(m_first + (at - m_rows.cbegin()));
}

void InboxModel::idsOf(int first, int last, QObject *context, std::function<void(const Result<QList<RecordId>> &)> done)
{
    if (rowOf(first) && rowOf(last)) {
        QList<RecordId> ids;
        for (int row = first; row <= last; ++row)
            ids.append(rowOf(row)->id);
        done(ids);
        return;
    }
    InboxRequest wanted = request();
    wanted.start = InboxRequest::Start::Row;
    wanted.row = first;
    wanted.layout = m_layout;
    const qint64 count = last - first + 1;
    m_store.read(context, [wanted, count](store::Reader &reader) { return reader.inboxIds(wanted, count); }, std::move(done));
}

void InboxModel::setLeaving(const QSet<RecordId> &ids)
{
    m_leaving = ids;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(int(m_first)), index(int(m_first + m_rows.size()) - 1));
}

void InboxModel::setGone(const QList<RecordId> &ids)
{
    const int run = ++m_goneRun;
    if (ids.isEmpty()) {
        if (std::exchange(m_without, {}))
            m_soon.start(0);
        return;
    }
    m_store.read(
        this, [ids](store::Reader &reader) { return reader.inboxPlaces(ids); },
        [this, run](const Result<QSet<qint64>> &places) {
            if (run != m_goneRun || !places)
                return; // the rows leave when the command is done
            m_without = std::make_shared<const QSet<qint64>>(*places);
            refresh(m_first + m_rows.size() + m_after <= kWalkForMany);
        });
}

int InboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_first + m_rows.size() + m_after);
}

QVariant InboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const InboxRow *row = rowOf(index.row());
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return row->senderName.isEmpty() ? row->senderHandle : row->senderName;
    case IdRole:
        return row->id.toString();
    default:
        return {};
    }
}

} // namespace campanile::models

#include "moc_inboxmodel.cpp"
