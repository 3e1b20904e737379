// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"

#include <QList>
#include <QObject>
#include <QString>

namespace campanile::ui {

/** One record as the palette and search everywhere show it. */
struct RecordHit {
    RecordId id;
    QString panelId;
    QString icon;
    QString title;
    QString subtitle;
    /** Heading in search everywhere ("Posts"). */
    QString group;
};

/**
 * Finds records for the palette and search everywhere. The search itself runs on another thread; answers come by
 * hitsReady with the same ticket, once or several times, the last with done set. An answer to an older ticket is
 * dropped by the caller. GUI thread; owned by the composition root.
 */
class RecordSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void search(quint64 ticket, const QString &text, int limit) = 0;

Q_SIGNALS:
    void hitsReady(quint64 ticket, const QList<campanile::ui::RecordHit> &hits, bool done);
    /** The same text may find more than before. */
    void outdated();
};

} // namespace campanile::ui
