// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "views/calendar/calendarcontroller.h"
#include "views/calendar/cardpainter.h"

#include <QScrollArea>
#include <QTimer>

class QLabel;
class QVBoxLayout;

namespace campanile::views {

/** The drawer beside the calendar: the chosen post at a glance, or the day with its posts when none is. Looks only; asks by signal. */
class CalendarPreview final : public QScrollArea
{
    Q_OBJECT

public:
    static constexpr int kWidth = 300;

    CalendarPreview(CalendarController &controller, CardPainter &cards, const PanelDeps &deps, QWidget *parent);

    /** Shows what is chosen now, behind the paint that is under way: the calendar itself goes first. Many calls are one. */
    void refresh();

Q_SIGNALS:
    /** The post, or that instant of its series, as it is shown. */
    void openRequested(const campanile::models::EntryKey &key);
    void createRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void rebuild();
    void showPost(const CalendarEntry &entry);
    void showMany(const QList<CalendarEntry> &entries);
    void showDay();
    void addFact(const QString &icon, const QString &text);
    void addAccounts(const store::PostCalendarRow &post);
    void addLabels(const QStringList &labels);
    QLabel *addText(const QString &text, ui::TypeRole role, bool muted = false);

    CalendarController &m_controller;
    CardPainter &m_cards;
    const PanelDeps &m_deps;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
    QTimer m_due;
};

} // namespace campanile::views
