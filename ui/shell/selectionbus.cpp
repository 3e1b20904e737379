// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/selectionbus.h"

namespace campanile::ui {

SelectionBus::SelectionBus(QObject *parent) : QObject(parent) {}

void SelectionBus::select(const QString &source, const QList<RecordId> &records)
{
    if (source == m_source && records == m_records)
        return;
    m_source = source;
    m_records = records;
    Q_EMIT selectionChanged(m_source, m_records);
}

void SelectionBus::open(const QString &panelId, const RecordId &id, const QJsonObject &args)
{
    Q_EMIT openRequested(panelId, id, args);
}

} // namespace campanile::ui

#include "moc_selectionbus.cpp"
