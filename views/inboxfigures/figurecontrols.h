// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/inboxlists.h"
#include "views/inboxfigures/figurewords.h"
#include "views/paneldeps.h"

#include <QWidget>

class QDateEdit;
class QGridLayout;
class QLabel;

namespace campanile::ui {
class SegmentedControl;
}

namespace campanile::views {

/**
 * Which figures are wanted: the period, which time counts, and whose; below that what the period is and what is missing of it. Reads nothing itself. GUI
 * thread; @p deps and @p members outlive it.
 */
class FigureControls : public QWidget
{
    Q_OBJECT

public:
    FigureControls(const PanelDeps &deps, models::MembersModel &members, QWidget *parent = nullptr);

    [[nodiscard]] services::FiguresRequest request() const;
    [[nodiscard]] FigureClock clock() const { return m_clock; }
    [[nodiscard]] QTimeZone zone() const;
    [[nodiscard]] QWidget *first() const;
    /** "7", "28", "90" or "custom"; anything else changes nothing. */
    void setPeriod(const QString &period);
    void setDays(const QDate &from, const QDate &last);
    void setFilter(const domain::InboxFigureFilter &filter);
    void setClock(FigureClock clock);
    void setCaptions(const QString &span, const QString &note);
    /** Empty when nothing is missing. */
    [[nodiscard]] QString note() const;
    /** As much in one line as @p room px allow. */
    void arrange(int room);
    void save(QJsonObject &state) const;
    void restore(const QJsonObject &state);

Q_SIGNALS:
    /** Other figures are wanted. */
    void requestChanged();
    void clockChanged();

private:
    void buildPeriod();
    void buildDays();
    void fillFilters();

    const PanelDeps &m_deps;
    models::MembersModel &m_members;
    QString m_period;
    FigureClock m_clock = FigureClock::Real;
    domain::InboxFigureFilter m_filter;
    ui::SegmentedControl *m_periods;
    ui::SegmentedControl *m_clocks;
    QGridLayout *m_top;
    QWidget *m_days;
    QDateEdit *m_from;
    QDateEdit *m_last;
    QWidget *m_filters;
    QGridLayout *m_filterLine;
    QList<QWidget *> m_picks;
    QString m_filterSignature;
    QLabel *m_span;
    QLabel *m_note;
    int m_room = 0;      ///< px
    int m_columns = 0;   ///< what arrange() made of it
};

} // namespace campanile::views
