// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>

namespace campanile::ui {

/**
 * How panels talk without knowing each other: what is selected, and the wish to see something elsewhere.
 * GUI thread; owned by the composition root.
 */
class SelectionBus : public QObject
{
    Q_OBJECT

public:
    explicit SelectionBus(QObject *parent = nullptr);

    /** Tells the others what is selected in the panel @p source. Repeating the same selection is silent. */
    void select(const QString &source, const QList<RecordId> &records);
    [[nodiscard]] const QList<RecordId> &records() const { return m_records; }
    [[nodiscard]] const QString &source() const { return m_source; }

    /** Asks the shell to show panel @p panelId, with a record in it when @p id is not null. */
    void open(const QString &panelId, const RecordId &id = {}, const QJsonObject &args = {});

Q_SIGNALS:
    void selectionChanged(const QString &source, const QList<campanile::RecordId> &records);
    void openRequested(const QString &panelId, const campanile::RecordId &id, const QJsonObject &args);

private:
    QString m_source;
    QList<RecordId> m_records;
};

} // namespace campanile::ui
