// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/posts/calendarmodel.h"

#include "app/domain/recurrence.h"
#include "models/common/listdiff.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace campanile::models {

using namespace Qt::StringLiterals;
using store::PostCalendarRow;

namespace {

// A view never shows more instants of one series than this; a rule by the minute would otherwise flood a year view.
constexpr int kMaxInstants = 1000;
// What cannot be seen is read when the window has had the time to be painted.
constexpr int kBehindMs = 50;

QDateTime utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

domain::Series seriesOf(const PostCalendarRow &row)
{
    domain::Series series;
    series.rule = row.recurrenceRule;
    series.zone = row.timezone;
    const QTimeZone zone(row.timezone.toLatin1());
    series.startWall = domain::toWall(utc(row.scheduledAt), zone.isValid() ? zone : QTimeZone::utc());
    for (const QString &text : row.recurrenceExdates)
        series.exdates.append(QDateTime::fromString(text, Qt::ISODateWithMs));
    return series;
}

/** The untouched instants of one series in the stretch; a rule that cannot be read leaves the series at its start. */
Result<void> expand(store::Reader &reader, const PostCalendarRow &row, qint64 from, qint64 to, QList<CalendarEntry> &entries)
{
    domain::ExpandRange range;
    range.from = utc(from);
    range.to = utc(to);
    range.maxCount = kMaxInstants;
    const auto instants = domain::expandSeries(seriesOf(row), range);
    if (!instants) {
        if (row.scheduledAt >= from && row.scheduledAt < to)
            entries.append({row, row.scheduledAt, row.scheduledAt});
        return {};
    }
    if (instants->isEmpty())
        return {};
    // Posts that stand for an instant of the series take its place.
    const auto children = reader.postsOfSeries(row.id);
    if (!children)
        return children.error();
    QSet<qint64> taken;
    for (const PostCalendarRow &child : *children) {
        if (child.recurrenceAt != 0)
            taken.insert(child.recurrenceAt);
    }
    for (const domain::ZonedInstant &instant : *instants) {
        const qint64 at = instant.utc.toMSecsSinceEpoch();
        if (!taken.contains(at))
            entries.append({row, at, at});
    }
    return {};
}

/** The posts that do not repeat. */
Result<store::PostGlance> readSingle(store::Reader &reader, qint64 from, qint64 to, const store::PostFilter &filter, const CalendarModel::Glance &glance,
                                     const QList<PostCalendarRow> &series)
{
    if (!glance.bounds.isEmpty()) {
        QSet<RecordId> repeating;
        for (const PostCalendarRow &row : series)
            repeating.insert(row.id);
        return reader.postsAtGlance(glance.bounds, glance.each, repeating);
    }
    auto rows = reader.postsInRange(from, to, filter);
    if (!rows)
        return rows.error();
    rows->removeIf([](const PostCalendarRow &row) { return !row.recurrenceRule.isEmpty(); });
    return store::PostGlance{std::move(*rows), true};
}

Result<QList<CalendarEntry>> entriesOf(store::Reader &reader, qint64 from, qint64 to, const QList<PostCalendarRow> &single, const QList<PostCalendarRow> &series)
{
    QList<CalendarEntry> entries;
    entries.reserve(single.size());
    for (const PostCalendarRow &row : single)
        entries.append({row, row.scheduledAt, 0});
    for (const PostCalendarRow &row : series) {
        if (const auto ok = expand(reader, row, from, to, entries); !ok)
            return ok.error();
    }
    std::sort(entries.begin(), entries.end(), [](const CalendarEntry &a, const CalendarEntry &b) {
        return std::tie(a.at, a.post.id) < std::tie(b.at, b.post.id);
    });
    return entries;
}

} // namespace

CalendarModel::CalendarModel(store::Store &store, QObject *parent) : QAbstractListModel(parent), m_store(store)
{
    for (QTimer *timer : {&m_timer, &m_behind}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, qOverload<>(&CalendarModel::load));
    }
    m_timer.setInterval(0);
    m_behind.setInterval(kBehindMs);
    connect(&store.hub(), &store::ChangeHub::changed, this, [this](const store::ChangeNotice &notice) {
        for (const QString &type : {u"Post"_s, u"PostTarget"_s, u"PostAsset"_s, u"Conflict"_s}) {
            if (notice.types.contains(type))
                return m_timer.start();
        }
    });
}

void CalendarModel::setRange(qint64 fromMs, qint64 toMs)
{
    if (fromMs == m_from && toMs == m_to)
        return;
    m_from = fromMs;
    m_to = toMs;
    m_timer.start();
}

void CalendarModel::setFilter(const store::PostFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_timer.start();
}

void CalendarModel::reload()
{
    m_timer.start();
}

void CalendarModel::loadNow()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    load();
}

void CalendarModel::glanceNow(const Glance &glance)
{
    m_timer.stop();
    load(m_filter == store::PostFilter() ? glance : Glance());
}

void CalendarModel::load(const Glance &glance)
{
    if (m_from >= m_to)
        return;
    const quint64 generation = ++m_generation;
    m_behind.stop();
    m_store.read(
        this,
        // Only the newest reading is taken, so the list that is shown now is still the one shown then.
        [from = m_from, to = m_to, filter = m_filter, glance, before = m_entries](store::Reader &reader) -> Result<Reading> {
            const auto series = reader.repeatingPosts(to, filter);
            if (!series)
                return series.error();
            const auto single = readSingle(reader, from, to, filter, glance, *series);
            if (!single)
                return single.error();
            auto entries = entriesOf(reader, from, to, single->rows, *series);
            if (!entries)
                return entries.error();
            Reading reading = compare(before, std::move(*entries));
            reading.isWhole = single->isWhole;
            return reading;
        },
        [this, generation](const Result<Reading> &reading) {
            if (generation == m_generation)
                take(reading);
        });
}

CalendarModel::Reading CalendarModel::compare(const QList<CalendarEntry> &before, QList<CalendarEntry> after)
{
    QHash<EntryKey, int> old;
    old.reserve(before.size());
    for (int i = 0; i < before.size(); ++i)
        old.insert(keyOf(before.at(i)), i);
    Reading reading;
    reading.index.reserve(after.size());
    for (int i = 0; i < after.size(); ++i) {
        const EntryKey key = keyOf(after.at(i));
        reading.index.insert(key, i);
        // The same texts are kept, so that nothing large is freed on the GUI thread.
        const int row = old.value(key, -1);
        if (row >= 0 && before.at(row) == after.at(i))
            after[i] = before.at(row);
    }
    reading.steps = diffLists(before, after, &CalendarModel::keyOf);
    reading.entries = std::move(after);
    return reading;
}

void CalendarModel::take(const Result<Reading> &reading)
{
    m_state = reading ? ListState::Ready : ListState::Failed;
    m_error = reading ? Error() : reading.error();
    if (reading) {
        applySteps(
            m_entries, reading->entries, reading->steps, [this](int a, int b) { beginRemoveRows({}, a, b); },
            [this] { endRemoveRows(); }, [this](int a, int b) { beginInsertRows({}, a, b); }, [this] { endInsertRows(); },
            [this](int a, int b) { Q_EMIT dataChanged(index(a), index(b)); });
        m_index = reading->index;
    }
    Q_EMIT loaded();
    // What was asked for meanwhile is whole anyway.
    if (reading && !reading->isWhole)
        m_behind.start();
}

const CalendarEntry *CalendarModel::find(const EntryKey &key) const
{
    const int row = rowOf(key);
    return row < 0 ? nullptr : &m_entries.at(row);
}

int CalendarModel::rowOf(const EntryKey &key) const
{
    return m_index.value(key, -1);
}

int CalendarModel::rowCount(const QModelIndex &parent) const
{
    Q_ASSERT(checkIndex(parent));
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant CalendarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CalendarEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.post.title.isEmpty() ? entry.post.excerpt : entry.post.title;
    case IdRole:
        return entry.post.id.toString();
    case AtRole:
        return utc(entry.at);
    case OccurrenceRole:
        return entry.occurrence;
    case StatusRole:
        return entry.post.status;
    case TitleRole:
        return entry.post.title;
    case ExcerptRole:
        return entry.post.excerpt;
    case CampaignRole:
        return entry.post.campaign.toString();
    case TagsRole:
        return entry.post.tags;
    case PendingRole:
        return entry.post.flags.pending;
    case ConflictRole:
        return entry.post.flags.conflict;
    default:
        return {};
    }
}

QHash<int, QByteArray> CalendarModel::roleNames() const
{
    auto names = QAbstractListModel::roleNames();
    names.insert({{IdRole, "id"}, {AtRole, "at"}, {OccurrenceRole, "occurrence"}, {StatusRole, "status"},
                  {TitleRole, "title"}, {ExcerptRole, "excerpt"}, {CampaignRole, "campaign"}, {TagsRole, "tags"},
                  {PendingRole, "pending"}, {ConflictRole, "conflict"}});
    return names;
}

} // namespace campanile::models

#include "moc_calendarmodel.cpp"
