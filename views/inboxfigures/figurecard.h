// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/inboxfigures/figurewords.h"

#include <QAbstractButton>

namespace campanile::ui {
class Sparkline;
}

namespace campanile::views {

/** One figure: title, number, unit, its change in words, a small trend. Pressed, it explains itself. GUI thread. */
class FigureCard : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FigureCard(const QString &title, QWidget *parent = nullptr);
    /** @p note stands where a change would, when there is nothing to compare with. */
    void setFigure(const QString &value, const QString &unit, const FigureChange &change, const QString &note = {});
    /** Values in any unit; gaps are left out by the caller. */
    void setTrend(const QList<double> &values);
    [[nodiscard]] QString value() const { return m_value; }
    [[nodiscard]] const FigureChange &change() const { return m_change; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_value;
    QString m_unit;
    QString m_note;
    FigureChange m_change;
    ui::Sparkline *m_trend;
};

} // namespace campanile::views
