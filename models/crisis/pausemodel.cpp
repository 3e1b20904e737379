// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crisis/pausemodel.h"

#include "models/crisis/crisisfields.h"

namespace campanile::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDayMs = 24 * 3'600'000;

Result<QList<PauseRow>> readPauses(store::Reader &reader)
{
    store::Query query;
    query.type = u"PublishingPause"_s;
    query.filters.append(store::Filter{u"endedAt"_s, store::Filter::Op::IsNull, {}});
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    QList<PauseRow> rows;
    for (const store::Record &record : page->rows) {
        const QJsonObject pause = record.object();
        rows.append({record.id, crisisfields::instant(pause.value("startedAt"_L1)), crisisfields::id(pause.value("startedById"_L1)),
                     crisisfields::id(pause.value("crisisEventId"_L1)), pause.value("reason"_L1).toString()});
    }
    std::sort(rows.begin(), rows.end(), [](const PauseRow &a, const PauseRow &b) {
        return a.startedAt != b.startedAt ? a.startedAt < b.startedAt : a.id.bytes() < b.id.bytes();
    });
    return rows;
}

PausesModel::Source pausesSource()
{
    PausesModel::Source source;
    source.types = {u"PublishingPause"_s};
    source.read = readPauses;
    source.key = [](const PauseRow &row) { return row.id.toString(); };
    source.data = [](const PauseRow &row, int role) { return role == Qt::DisplayRole ? QVariant(row.reason) : QVariant(); };
    return source;
}

} // namespace

PauseModel::PauseModel(store::Store &store, const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_pauses(std::make_unique<PausesModel>(store, pausesSource())), m_upcoming(store), m_missed(store)
{
    store::PostFilter scheduled;
    scheduled.statuses = {u"scheduled"_s};
    m_upcoming.setFilter(scheduled);
    m_missed.setFilter(scheduled);
    m_pauses->onLoaded([this] {
        refresh();
        Q_EMIT changed();
    });
    for (CalendarModel *posts : {&m_upcoming, &m_missed})
        connect(posts, &CalendarModel::loaded, this, &PauseModel::changed);
    refresh();
}

const QList<CalendarEntry> &PauseModel::missed() const
{
    static const QList<CalendarEntry> none;
    return isPaused() ? m_missed.entries() : none;
}

void PauseModel::followUpcoming()
{
    m_followsUpcoming = true;
    refresh();
}

void PauseModel::refresh()
{
    const qint64 now = m_clock.nowMs();
    if (m_followsUpcoming)
        m_upcoming.setRange(now, now + kDayMs);
    if (const PauseRow *held = pause())
        m_missed.setRange(held->startedAt, std::max(now, held->startedAt + 1));
}

} // namespace campanile::models

#include "moc_pausemodel.cpp"
